package dev.photospec.client;

import dev.photospec.exchange.Request;
import dev.photospec.exchange.Token;
import dev.photospec.spec.Answer;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Route;
import dev.photospec.traffic.RecordedMessage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request that a client has sent, as far as its habits show in it.
 *
 * @param number its place among all requests, counted from 1
 * @param profile the dialect that the client speaks
 * @param head the request without its body
 * @param authorization the value of its Authorization field, or null
 * @param path its path below the base URL, as it was sent; null if it is not below it
 * @param place the documented place that it is for, or null
 * @param body its body
 * @param answer what came back
 * @param sent when it was sent
 * @param ended when its answer was there
 */
record ClientRequest(
        int number,
        Profile profile,
        Request head,
        String authorization,
        String path,
        PhotoPlace place,
        SentBody body,
        SeenAnswer answer,
        Instant sent,
        Instant ended) {

    /** Reads what was recorded. */
    static ClientRequest of(int number, Profile profile, PhotoPaths paths, String base, RecordedMessage message) {
        Request request = message.exchange().request();
        Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        fields.putAll(request.fields());
        String plain = request.url().replaceFirst("[?#].*", "");
        String path = plain.startsWith(base + "/") ? plain.substring(base.length()) : null;
        return new ClientRequest(
                number,
                profile,
                new Request(request.verb(), request.url(), fields, request.token(), null),
                message.authorization(),
                path,
                path == null ? null : paths.find(path).orElse(null),
                SentBody.of(request.body()),
                SeenAnswer.of(message.exchange().response(), profile.metadata()),
                message.sent(),
                message.ended());
    }

    /** Returns the name by which the client calls itself. */
    String client() {
        return field("User-Agent").filter(name -> !name.isBlank()).orElse("(without User-Agent)");
    }

    Optional<String> field(String name) {
        return head.fields().entrySet().stream()
                .filter(field -> field.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Returns the media type that its Content-Type names, without parameters. */
    Optional<String> mediaType() {
        return field("Content-Type")
                .map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .filter(type -> !type.isEmpty());
    }

    Token token() {
        return head.token();
    }

    String query() {
        int mark = head.url().indexOf('?');
        return mark < 0 ? "" : head.url().substring(mark + 1);
    }

    /** Returns whether it is about a photo, at a documented path or not. */
    boolean isAboutPhoto() {
        return place != null || (path != null && path.toLowerCase(Locale.ROOT).contains("photo"));
    }

    boolean reads() {
        return head.verb().equals("GET") || head.verb().equals("HEAD");
    }

    boolean sendsPhoto() {
        return (head.verb().equals("PUT") || head.verb().equals("PATCH")) && place != null;
    }

    /** Returns the documented routes with its method; HEAD is answered like GET (RFC 9110 section 9.3.2). */
    List<Route> routes() {
        String verb = head.verb().equals("HEAD") ? "GET" : head.verb();
        return place == null
                ? List.of()
                : place.routes().stream()
                        .filter(route -> route.verb().equals(verb))
                        .toList();
    }

    /** Returns whether it reads something that is answered so. */
    boolean reads(Answer answered) {
        return reads() && routes().stream().anyMatch(route -> route.resource().answers() == answered);
    }

    /** Returns the request line as it is shown, without a query. */
    String line() {
        return head.verb() + " " + (path == null ? head.url().replaceFirst("[?#].*", "") : path);
    }
}
