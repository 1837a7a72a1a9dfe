package dev.photospec.report;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
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
    /** In octets, enough for the lengths and nearly every id: each reading is a call of the system. */
    private static final int HEAD = 256;

    private record Piece(String id, long offset, int bytes) {}

    private final Path path;
    private final DataOutputStream out;
    private final FileChannel file;
    /** The beginnings of the pieces of each row. Ids are in the file, too: of thirty thousand cases they took six megabytes. */
    private final Map<Integer, Positions> pieces = new HashMap<>();

    private long end;

    /** Begins with an empty file in the folder. */
    public Spool(Path folder) throws IOException {
        path = Files.createTempFile(folder, ".photospec-", ".tmp");
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path), BUFFER));
        file = FileChannel.open(path);
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
            sink.accept(text(piece.offset(), piece.bytes()));
        }
    }

    private Piece piece(long position) throws IOException {
        byte[] head = read(position, (int) Math.min(HEAD, end - position));
        ByteBuffer lengths = ByteBuffer.wrap(head);
        int name = lengths.getInt();
        int text = lengths.getInt();
        String id = LENGTHS + name <= head.length
                ? new String(head, LENGTHS, name, StandardCharsets.UTF_8)
                : text(position + LENGTHS, name);
        return new Piece(id, position + LENGTHS + name, text);
    }

    private String text(long offset, int length) throws IOException {
        return new String(read(offset, length), StandardCharsets.UTF_8);
    }

    private byte[] read(long offset, int length) throws IOException {
        byte[] bytes = new byte[length];
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            if (file.read(left, offset + left.position()) < 0) {
                throw new EOFException(path + " has been cut");
            }
        }
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
