package dev.photospec.exchange;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/** Looks at the certificates that a server shows. */
public final class ServerCertificate {

    private ServerCertificate() {}

    /** The one that expires first, by one GET; empty without TLS, and where nothing answers. */
    public static Optional<X509Certificate> first(Request request, ConnectionSettings way, Duration timeout) {
        HttpClient client = JdkClient.client(timeout, way);
        HttpRequest.Builder http =
                HttpRequest.newBuilder(URI.create(request.url())).timeout(timeout);
        request.fields().forEach(http::header);
        Optional.ofNullable(way.proxyAuthorization()).ifPresent(value -> http.header("Proxy-Authorization", value));
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

    private static Optional<X509Certificate> first(SSLSession session) {
        try {
            return Stream.of(session.getPeerCertificates())
                    .filter(X509Certificate.class::isInstance)
                    .map(X509Certificate.class::cast)
                    .min(Comparator.comparing(X509Certificate::getNotAfter));
        } catch (SSLPeerUnverifiedException e) {
            return Optional.empty();
        }
    }
}
