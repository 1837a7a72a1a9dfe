package dev.photospec.report;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps what a report has to say about each case in a temporary file until the end, because cases end
 * in any order, and a hundred thousand of them do not fit in memory.
 */
public final class Spool implements Closeable {

    /** Hears one case's text. */
    public interface Sink {
        void accept(String text) throws IOException;
    }

    private static final int BUFFER = 64 * 1024;

    private record Piece(String id, long offset, int bytes) {}

    private final Path path;
    private final OutputStream out;
    private final RandomAccessFile file;
    private final Map<Integer, List<Piece>> pieces = new HashMap<>();
    private long end;

    /** Begins with an empty file in the folder. */
    public Spool(Path folder) throws IOException {
        path = Files.createTempFile(folder, ".photospec-", ".tmp");
        out = new BufferedOutputStream(Files.newOutputStream(path), BUFFER);
        file = new RandomAccessFile(path.toFile(), "r");
    }

    /** Keeps the text of one case of the row; unpaired surrogates do not survive. */
    public void add(Row row, String id, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<Piece> kept = pieces.computeIfAbsent(row.number(), number -> new ArrayList<>());
        kept.add(new Piece(id, end, bytes.length));
        out.write(bytes);
        end += bytes.length;
    }

    /** Returns the texts of the row's cases, sorted by the case's id. */
    public void each(Row row, Sink sink) throws IOException {
        List<Piece> sorted = new ArrayList<>(pieces.getOrDefault(row.number(), List.of()));
        out.flush();
        sorted.sort(Comparator.comparing(Piece::id));
        for (Piece piece : sorted) {
            byte[] bytes = new byte[piece.bytes()];
            file.seek(piece.offset());
            file.readFully(bytes);
            sink.accept(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    /** Writes the texts of the row's cases, one text before the first and another between them. */
    public void joined(Row row, String before, String between, Writer writer) throws IOException {
        String[] lead = {before};
        each(row, text -> {
            writer.write(lead[0] + text);
            lead[0] = between;
        });
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            // On a full disk the rest of the buffer cannot be written; the file goes away all the same.
            file.close();
            Files.deleteIfExists(path);
        }
    }
}
