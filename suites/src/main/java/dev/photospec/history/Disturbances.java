package dev.photospec.history;

import dev.photospec.exchange.ConnectionSettings;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.JdkClient;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.Response;
import dev.photospec.exchange.TransportError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Sends uploads that are cut midway or come slowly, and reads whose connection is closed early. */
final class Disturbances {

    private static final int PIECES = 5;
    private static final int PAUSE_MILLIS = 15;
    private static final int CLOSED_MILLIS = 3;

    private static final TransportError CUT =
            new TransportError(TransportError.Kind.CLOSED, "the connection was closed");

    private final HttpClient http;
    private final Duration timeout;

    Disturbances(Duration timeout, ConnectionSettings way) {
        this.timeout = timeout;
        this.http = JdkClient.builder(timeout, way).build();
    }

    /** Sends half of the body and closes the connection. */
    Exchange cut(Request request) {
        byte[] body = request.body();
        return send(request, () -> new PiecewiseStream(body, body.length / 2));
    }

    /** Sends the body in pieces, a while apart. */
    Exchange slow(Request request) {
        return send(request, () -> new PiecewiseStream(request.body(), Integer.MAX_VALUE));
    }

    /** Asks, and closes the connection before the answer is read. */
    void close(Request request) throws InterruptedException {
        CompletableFuture<HttpResponse<Void>> answer =
                http.sendAsync(built(request, BodyPublishers.noBody()), HttpResponse.BodyHandlers.discarding());
        TimeUnit.MILLISECONDS.sleep(CLOSED_MILLIS);
        answer.cancel(true);
    }

    private Exchange send(Request request, java.util.function.Supplier<InputStream> body) {
        BodyPublisher publisher =
                BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(body), request.body().length);
        long start = System.nanoTime();
        try {
            HttpResponse<byte[]> answer = http.send(built(request, publisher), HttpResponse.BodyHandlers.ofByteArray());
            return new Exchange(
                    request,
                    new Response(answer.statusCode(), List.of(), answer.body(), false),
                    null,
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        } catch (IOException e) {
            return new Exchange(request, null, CUT, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Exchange(request, null, CUT, 0);
        }
    }

    private HttpRequest built(Request request, BodyPublisher body) {
        HttpRequest.Builder built = HttpRequest.newBuilder(URI.create(request.url()))
                .method(request.verb(), body)
                .timeout(timeout);
        request.fields().forEach(built::header);
        if (request.token() != null) {
            built.header("Authorization", request.token().authorization());
        }
        return built.build();
    }

    /** Gives some bytes in pieces, and ends where it is to. */
    private static final class PiecewiseStream extends ByteArrayInputStream {

        private final int last;

        private PiecewiseStream(byte[] bytes, int last) {
            super(bytes);
            this.last = last;
        }

        @Override
        public synchronized int read(byte[] buffer, int offset, int length) {
            if (pos >= last) {
                return -1; // fewer bytes than were announced: the client closes the connection
            }
            try {
                TimeUnit.MILLISECONDS.sleep(last == Integer.MAX_VALUE ? PAUSE_MILLIS : 0);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            int left = Math.min(count, last) - pos;
            return super.read(buffer, offset, Math.min(length, Math.min(Math.max(1, left), count / PIECES + 1)));
        }
    }
}
