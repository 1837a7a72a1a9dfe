package dev.photospec.exchange;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/** Looks at the certificates that a server shows. */
public final class ServerCertificate {

    private ServerCertificate() {}

    /** When the first of them expires, by one GET; empty without TLS, and where nothing answers. */
    public static Optional<Instant> expiry(Request request, ConnectionSettings way, Duration timeout) {
        HttpClient client = JdkClient.client(timeout, way);
        HttpRequest.Builder http =
                HttpRequest.newBuilder(URI.create(request.url())).timeout(timeout);
        request.fields().forEach(http::header);
        try {
            return client.send(http.GET().build(), HttpResponse.BodyHandlers.discarding())
                    .sslSession()
                    .flatMap(ServerCertificate::first);
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<Instant> first(SSLSession session) {
        try {
            return Stream.of(session.getPeerCertificates())
                    .flatMap(ServerCertificate::end)
                    .min(Comparator.naturalOrder());
        } catch (SSLPeerUnverifiedException e) {
            return Optional.empty();
        }
    }

    private static Stream<Instant> end(Certificate certificate) {
        return certificate instanceof X509Certificate known
                ? Stream.of(known.getNotAfter().toInstant())
                : Stream.empty();
    }
}
