package dev.photospec.report;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
    /** Of the id and of the text, in octets. */
    private static final int LENGTHS = 2 * Integer.BYTES;

    private record Piece(String id, long offset, int bytes) {}

    private final Path path;
    private final DataOutputStream out;
    private final RandomAccessFile file;
    /** The beginnings of the pieces of each row. Ids are in the file, too: of thirty thousand cases they took six megabytes. */
    private final Map<Integer, Positions> pieces = new HashMap<>();

    private long end;

    /** Begins with an empty file in the folder. */
    public Spool(Path folder) throws IOException {
        path = Files.createTempFile(folder, ".photospec-", ".tmp");
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path), BUFFER));
        file = new RandomAccessFile(path.toFile(), "r");
    }

    /** Keeps the text of one case of the row; unpaired surrogates do not survive. */
    public void add(Row row, String id, String text) throws IOException {
        byte[] name = id.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        pieces.computeIfAbsent(row.number(), number -> new Positions()).add(end);
        out.writeInt(name.length);
        out.writeInt(bytes.length);
        out.write(name);
        out.write(bytes);
        end += LENGTHS + name.length + bytes.length;
    }

    /** Returns the texts of the row's cases, sorted by the case's id. */
    public void each(Row row, Sink sink) throws IOException {
        out.flush();
        List<Piece> sorted = new ArrayList<>();
        for (long position : pieces.getOrDefault(row.number(), new Positions()).all()) {
            sorted.add(piece(position));
        }
        sorted.sort((one, other) -> one.id().compareTo(other.id()));
        for (Piece piece : sorted) {
            sink.accept(read(piece.offset(), piece.bytes()));
        }
    }

    private Piece piece(long position) throws IOException {
        ByteBuffer lengths = ByteBuffer.wrap(bytes(position, LENGTHS));
        int name = lengths.getInt();
        long begin = position + LENGTHS;
        return new Piece(read(begin, name), begin + name, lengths.getInt());
    }

    private String read(long offset, int length) throws IOException {
        return new String(bytes(offset, length), StandardCharsets.UTF_8);
    }

    private byte[] bytes(long offset, int length) throws IOException {
        byte[] bytes = new byte[length];
        file.seek(offset);
        file.readFully(bytes);
        return bytes;
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

    /** Any number of positions, eight octets each. */
    private static final class Positions {

        private long[] kept = new long[16];
        private int count;

        void add(long position) {
            if (count == kept.length) {
                kept = Arrays.copyOf(kept, 2 * count);
            }
            kept[count++] = position;
        }

        long[] all() {
            return Arrays.copyOf(kept, count);
        }
    }
}
