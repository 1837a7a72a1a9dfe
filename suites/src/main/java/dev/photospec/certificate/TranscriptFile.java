package dev.photospec.certificate;

import dev.photospec.verdict.Sha256;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The zip file of a transcript while it is written. Only what is large is compressed: in the rest a secret that slipped
 * through could still be found by searching the file.
 */
final class TranscriptFile implements Closeable {

    private static final int LARGE = 1024 * 1024;
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final Set<String> bodies = new HashSet<>();

    TranscriptFile(Path path) throws IOException {
        zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(path)));
    }

    /** Writes a body unless an equal one is there; gives its digest, which is its name. */
    String body(byte[] body) throws IOException {
        String digest = Sha256.of(body);
        if (bodies.add(digest)) {
            put(Transcript.BODIES + digest, body);
        }
        return digest;
    }

    void put(String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(EPOCH);
        if (content.length < LARGE) {
            CRC32 crc = new CRC32();
            crc.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
