package dev.photospec.exchange.wire;

import dev.photospec.exchange.ContentLength;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The content of an answer, as long as its head says (RFC 9112 §6.3) and without its chunks (§7.1). */
final class AnswerContent extends InputStream {

    private static final int LONGEST_CHUNK_LINE = 8 * 1024;
    private static final int LONGEST_TRAILERS = 64 * 1024;
    private static final long TO_THE_END = Long.MAX_VALUE;
    private static final Set<Integer> WITHOUT = Set.of(204, 304);
    private static final Pattern CHUNK_SIZE = Pattern.compile("[0-9A-Fa-f]{1,15}");

    private final AnswerInput in;
    private final boolean chunked;
    private final boolean marked;
    /** Of the chunk, or of the whole. */
    private long left;

    private boolean begun;
    private boolean ended;

    private AnswerContent(AnswerInput in, boolean chunked, long length, boolean marked) {
        this.in = in;
        this.chunked = chunked;
        this.left = length;
        this.marked = marked;
        this.ended = length == 0 && !chunked;
    }

    /**
     * Returns the content that follows the head.
     *
     * @throws ProtocolException if the head does not say how long it is
     */
    static AnswerContent after(AnswerHead head, String verb, AnswerInput in) throws ProtocolException {
        if (verb.equals("HEAD") || WITHOUT.contains(head.status())) {
            return new AnswerContent(in, false, 0, true);
        }
        List<String> codings = head.list("Transfer-Encoding")
                .filter(one -> !one.equals("identity"))
                .toList();
        List<String> lengths = head.list("Content-Length").distinct().toList();
        if (!codings.isEmpty()) {
            if (!codings.equals(List.of("chunked"))) {
                throw new ProtocolException("its Transfer-Encoding is not chunked");
            }
            return new AnswerContent(in, true, 0, lengths.isEmpty());
        }
        if (lengths.isEmpty()) {
            return new AnswerContent(in, false, TO_THE_END, false);
        }
        if (lengths.size() > 1) {
            throw new ProtocolException("it has more than one Content-Length");
        }
        return new AnswerContent(in, false, length(lengths.get(0)), true);
    }

    private static long length(String written) throws ProtocolException {
        ContentLength.requireNumber(written);
        return written.length() > 18 ? TO_THE_END - 1 : Long.parseLong(written);
    }

    /** Returns whether all of it was read, and the next answer begins right after it. */
    boolean isFollowed() {
        return ended && marked;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (chunked && left == 0 && !ended) {
            nextChunk();
        }
        if (ended) {
            return -1;
        }
        int read = in.read(into, offset, (int) Math.min(length, left));
        if (read < 0) {
            end();
            return -1;
        }
        if (left != TO_THE_END) {
            left -= read;
            ended = left == 0 && !chunked;
        }
        return read;
    }

    private void end() throws EOFException {
        if (left != TO_THE_END) {
            throw new EOFException("the server ended it in the middle of the content");
        }
        ended = true;
    }

    private void nextChunk() throws IOException {
        in.limit(LONGEST_CHUNK_LINE);
        if (begun && !in.line().isEmpty()) {
            throw new ProtocolException("a chunk is longer than its size");
        }
        begun = true;
        in.limit(LONGEST_CHUNK_LINE);
        String size = in.line().split(";", 2)[0].strip();
        if (!CHUNK_SIZE.matcher(size).matches()) {
            throw new ProtocolException("a chunk has no size");
        }
        left = Long.parseLong(size, 16);
        if (left == 0) {
            in.limit(LONGEST_TRAILERS);
            while (!in.line().isEmpty()) {
                // A trailer field says nothing that the kit judges.
            }
            ended = true;
        }
    }
}
