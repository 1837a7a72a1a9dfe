package dev.photospec.exchange.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The octets that come over a connection: lines of a head up to a limit, and content. */
final class AnswerInput {

    private static final int BUFFERED = 8 * 1024;

    private final InputStream source;
    private final byte[] buffer = new byte[BUFFERED];
    private int next;
    private int end;
    private boolean begun;
    private int limit;

    AnswerInput(InputStream source) {
        this.source = source;
    }

    /** Expects the answer to another request. */
    void expect() {
        begun = next < end;
    }

    /** Returns whether anything came since {@link #expect}. */
    boolean hasBegun() {
        return begun;
    }

    /** Returns whether octets are there already that nobody has read. */
    boolean isWaiting() throws IOException {
        return next < end || source.available() > 0;
    }

    /** Allows so many octets for the lines that follow. */
    void limit(int octets) {
        limit = octets;
    }

    /**
     * Returns the next line without its end. A line feed alone ends one, too; other control characters that could end
     * one elsewhere become spaces (RFC 9112 §2.2, RFC 9110 §5.5).
     *
     * @throws ProtocolException if the lines are longer than the limit
     */
    String line() throws IOException {
        byte[] line = new byte[128];
        int length = 0;
        for (int octet = octet(); octet != '\n'; octet = octet()) {
            if (length == line.length) {
                line = Arrays.copyOf(line, 2 * length);
            }
            line[length++] = (byte) octet;
        }
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        for (int i = 0; i < length; i++) {
            if (line[i] == '\r' || line[i] == 0) {
                line[i] = ' ';
            }
        }
        return new String(line, 0, length, StandardCharsets.ISO_8859_1);
    }

    private int octet() throws IOException {
        if (limit-- <= 0) {
            throw new ProtocolException("its head or a line of its content is too long");
        }
        if (next == end && !fill()) {
            throw new EOFException(
                    begun
                            ? "the server ended it in the middle of the answer"
                            : "the server ended it without an answer");
        }
        return buffer[next++];
    }

    /** Reads content; returns how many octets, -1 at the end of the connection. */
    int read(byte[] into, int offset, int length) throws IOException {
        if (next == end) {
            if (length >= BUFFERED) {
                return source.read(into, offset, length);
            }
            if (!fill()) {
                return -1;
            }
        }
        int count = Math.min(length, end - next);
        System.arraycopy(buffer, next, into, offset, count);
        next += count;
        return count;
    }

    private boolean fill() throws IOException {
        int read = source.read(buffer, 0, BUFFERED);
        next = 0;
        end = Math.max(0, read);
        begun |= read > 0;
        return read > 0;
    }
}
