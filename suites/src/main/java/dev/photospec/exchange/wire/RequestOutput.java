package dev.photospec.exchange.wire;

import dev.photospec.exchange.ConnectionSettings;
import dev.photospec.exchange.Request;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** Writes a request (RFC 9112 §3 and §6). */
final class RequestOutput {

    private static final int WRITTEN_AT_ONCE = 16 * 1024;
    private static final int FIRST_ERROR = 400;
    /** Verbs that have content, so that none has a length, too (RFC 9110 §8.6). */
    private static final Set<String> WITH_CONTENT = Set.of("PUT", "POST", "PATCH");

    private static final String AGENT = "Java/" + System.getProperty("java.version");

    private RequestOutput() {}

    /**
     * Writes it.
     *
     * @return the head of an answer that came before all was written; null to wait for one. The rest is written only if it
     *     is no error (RFC 9112 §9.5).
     */
    static AnswerHead write(Request request, URI url, ConnectionSettings way, HttpConnection connection)
            throws IOException {
        byte[] head = head(request, url, way).getBytes(StandardCharsets.ISO_8859_1);
        byte[] body = request.body() == null ? new byte[0] : request.body();
        if (head.length + body.length <= WRITTEN_AT_ONCE) {
            byte[] whole = Arrays.copyOf(head, head.length + body.length);
            System.arraycopy(body, 0, whole, head.length, body.length);
            connection.out().write(whole);
            return null;
        }
        connection.out().write(head);
        AnswerHead early = null;
        for (int written = 0; written < body.length; written += WRITTEN_AT_ONCE) {
            early = early == null ? early(connection.in()) : early;
            if (early != null && early.status() >= FIRST_ERROR) {
                return early;
            }
            connection.out().write(body, written, Math.min(WRITTEN_AT_ONCE, body.length - written));
        }
        return early;
    }

    private static AnswerHead early(AnswerInput in) throws IOException {
        while (in.isWaiting()) {
            AnswerHead head = AnswerHead.one(in);
            if (!head.isInterim()) {
                return head;
            }
        }
        return null;
    }

    private static String head(Request request, URI url, ConnectionSettings way) {
        StringBuilder head = new StringBuilder(512);
        boolean proxied = way.proxy() != null && "http".equalsIgnoreCase(url.getScheme());
        String authority = authority(url);
        head.append(request.verb())
                .append(' ')
                .append(proxied ? url.getScheme() + "://" + authority : "")
                .append(path(url))
                .append(" HTTP/1.1\r\n");
        field(head, "Host", authority);
        if (proxied && way.proxyAuthorization() != null) {
            field(head, "Proxy-Authorization", way.proxyAuthorization());
        }
        request.fields().forEach((name, value) -> field(head, name, value));
        if (request.fields().keySet().stream().noneMatch("User-Agent"::equalsIgnoreCase)) {
            field(head, "User-Agent", AGENT);
        }
        if (request.token() != null) {
            field(head, "Authorization", request.token().authorization());
        }
        if (request.body() != null || WITH_CONTENT.contains(request.verb())) {
            field(head, "Content-Length", String.valueOf(request.body() == null ? 0 : request.body().length));
        }
        return head.append("\r\n").toString();
    }

    /** @throws IllegalArgumentException if it would end the line and begin another (RFC 9112 §11.1) */
    private static void field(StringBuilder head, String name, String value) {
        if ((name + value).chars().anyMatch(sign -> sign == '\r' || sign == '\n' || sign == 0 || sign > 255)) {
            throw new IllegalArgumentException("the field " + name.strip() + " of the request has a control character");
        }
        head.append(name).append(": ").append(value).append("\r\n");
    }

    private static String authority(URI url) {
        String authority = url.getRawAuthority();
        return authority.substring(authority.indexOf('@') + 1);
    }

    private static String path(URI url) {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }
}
