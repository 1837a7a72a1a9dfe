package dev.photospec.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

/** Keeps the pictures that were sent in cases that did not pass, for their curl lines. */
public final class UploadedBodies {

    private final Path folder;

    /** @param folder the folder for them; made when the first is kept */
    public UploadedBodies(Path folder) {
        this.folder = folder;
    }

    /** Where the body is, or would be if it were kept. */
    Path keep(Request request, boolean really) {
        CRC32 digest = new CRC32();
        digest.update(request.body());
        Path file = folder.resolve(String.format("%08x.%s", digest.getValue(), extension(request)));
        if (really) {
            write(file, request.body());
        }
        return file;
    }

    private void write(Path file, byte[] body) {
        try {
            Files.createDirectories(folder);
            Files.write(file, body);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep " + file, e);
        }
    }

    private static String extension(Request request) {
        return "image/png".equals(request.fields().get("Content-Type")) ? "png" : "jpg";
    }
}
