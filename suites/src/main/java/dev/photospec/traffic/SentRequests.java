package dev.photospec.traffic;

import dev.photospec.exchange.Client;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.RequestTag;
import dev.photospec.exchange.Response;
import dev.photospec.reference.stubs.Stub;
import dev.photospec.reference.stubs.StubRecorder;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The requests that a run sends, each with its answer. */
final class SentRequests {

    /** Longer pictures are sent to be refused, and need not be remembered. */
    private static final int LONGEST = 64 * 1024;

    private final Queue<Sent> seen = new ConcurrentLinkedQueue<>();

    /**
     * A request that was answered.
     *
     * @param request the request; without its content if that was long
     * @param length the length of its content
     * @param response the answer
     */
    record Sent(Request request, int length, Response response) {

        static Sent of(Request request, Response answer) {
            int length = request.body() == null ? 0 : request.body().length;
            Request kept = length <= LONGEST
                    ? request
                    : new Request(request.verb(), request.url(), request.fields(), request.token(), null);
            return new Sent(kept, length, answer);
        }

        /** Returns the same request with another content. */
        Sent with(byte[] content) {
            return of(new Request(request.verb(), request.url(), request.fields(), request.token(), content), response);
        }

        /** Returns the value of the Authorization field, or null. */
        String authorization() {
            return request.token() == null ? null : request.token().authorization();
        }

        /** Returns URL and token: together they name one photo. */
        String place() {
            return request.url() + " " + authorization();
        }

        /** Returns what tells it from other requests. */
        Stub.Matched matched() {
            URI url = URI.create(request.url());
            String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
            String type = request.fields().get("Content-Type");
            return new Stub.Matched(request.verb(), url.getRawPath() + query, authorization(), type, null);
        }

        /** Returns the answer without what belongs to one exchange. */
        Stub.Answer answer() {
            Map<String, String> fields = new TreeMap<>();
            response.fields().stream()
                    .filter(field -> !StubRecorder.PASSING.contains(field.name().toLowerCase(Locale.ROOT)))
                    .forEach(field -> fields.put(field.name(), field.value()));
            return new Stub.Answer(response.status(), fields, response.body());
        }

        /** Returns the id of the case that it was sent for. */
        Optional<String> caseId() {
            return Optional.ofNullable(request.fields().get(RequestTag.CASE))
                    .map(tag -> tag.substring(tag.indexOf('/') + 1));
        }
    }

    /** Returns a client that remembers what it passes to the other, without the photos that are read. */
    Client through(Client wire) {
        return request -> {
            Exchange exchange = wire.send(request);
            exchange.answer()
                    .ifPresent(answer -> seen.add(Sent.of(
                            request,
                            request.writes() ? answer : new Response(answer.status(), List.of(), new byte[0], false))));
            return exchange;
        };
    }

    List<Sent> all() {
        return new ArrayList<>(seen);
    }
}
