package dev.photospec.exchange.wire;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;

/** A connection over which one request follows the answer to another. */
final class HttpConnection implements Closeable {

    /** A server that ends connections does so after a while; a look takes a millisecond. */
    private static final long IDLE_UNSEEN = TimeUnit.MILLISECONDS.toNanos(100);

    private final Socket plain;
    private final Socket socket;
    private final AnswerInput in;
    private final OutputStream out;
    private long idleSince;
    private boolean reused;

    /**
     * A connection that is open.
     *
     * @param plain the socket below TLS
     * @param socket the socket that requests are written to
     */
    HttpConnection(Socket plain, Socket socket) throws IOException {
        this.plain = plain;
        this.socket = socket;
        this.in = new AnswerInput(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    AnswerInput in() {
        return in;
    }

    OutputStream out() {
        return out;
    }

    /** Returns whether it served another request before; the server may have ended it since. */
    boolean isReused() {
        return reused;
    }

    /** Rests until the next request. */
    void rest() {
        idleSince = System.nanoTime();
        reused = true;
    }

    /** Returns whether it can be used again. What comes between two answers belongs to nothing. */
    boolean isOpen() {
        try {
            if (in.isWaiting()) {
                return false;
            }
            return System.nanoTime() - idleSince < IDLE_UNSEEN || isSilent();
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isSilent() throws IOException {
        socket.setSoTimeout(1);
        try {
            socket.getInputStream().read();
            return false;
        } catch (SocketTimeoutException e) {
            socket.setSoTimeout(0);
            return true;
        }
    }

    /** Closes it without a farewell: one could wait for a server that does not read. */
    @Override
    public void close() throws IOException {
        plain.close();
    }
}
