package dev.photospec.exchange.record;

import dev.photospec.exchange.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.CRC32;

/** Keeps the pictures that were sent in cases that did not pass, for their curl lines. */
public final class UploadedBodies {

    private final Path folder;
    private final Path written;

    /**
     * Pictures for a folder of reports.
     *
     * @param folder where they are when the run is over
     * @param written where they are written until then; made when the first is kept
     */
    public UploadedBodies(Path folder, Path written) {
        this.folder = folder;
        this.written = written;
    }

    /** Returns where the body will be, or would be if it were kept. */
    Path keep(Request request, boolean really) {
        CRC32 digest = new CRC32();
        digest.update(request.body());
        String name = String.format(Locale.ROOT, "%08x.%s", digest.getValue(), extension(request));
        if (really) {
            write(written.resolve(name), request.body());
        }
        return folder.resolve(name);
    }

    private void write(Path file, byte[] body) {
        try {
            Files.createDirectories(written);
            Files.write(file, body);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep " + file, e);
        }
    }

    private static String extension(Request request) {
        return "image/png".equals(request.fields().get("Content-Type")) ? "png" : "jpg";
    }
}
