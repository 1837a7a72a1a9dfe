package dev.photospec.client;

import dev.photospec.image.Mark;
import dev.photospec.image.Pictures;
import dev.photospec.reference.Reference;
import dev.photospec.spec.Size;
import dev.photospec.spec.load.Section;
import dev.photospec.target.Target;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sends the requests of a script, with the manners that the script gives it. */
final class ScriptedClient {

    private static final byte[] JPEG = Pictures.jpeg(new Size(240, 240), new Mark(1, 2, 3));

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Section script;
    private final Reference reference;
    private final Target target;
    private final Map<String, String> etags = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();

    ScriptedClient(Section script, Reference reference, Target target) {
        this.script = script;
        this.reference = reference;
        this.target = target;
    }

    void run() throws IOException, InterruptedException {
        for (Section request : script.list("requests", section -> section)) {
            for (int i = 0; i < Math.max(1, request.whole("repeat")); i++) {
                send(request);
            }
        }
    }

    private void send(Section request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(built(request), BodyHandlers.ofByteArray());
        if (answer.statusCode() == 429 && manner("retry-after", "ignored").equals("kept")) {
            Thread.sleep(Duration.ofSeconds(Long.parseLong(
                            answer.headers().firstValue("Retry-After").orElseThrow()))
                    .toMillis());
            send(request);
            return;
        }
        if (answer.statusCode() == 302 && !manner("redirect", "ignored").equals("ignored")) {
            HttpRequest.Builder next = HttpRequest.newBuilder(
                            URI.create(answer.headers().firstValue("Location").orElseThrow()))
                    .header("User-Agent", script.text("name"));
            if (manner("redirect", "").equals("with-token")) {
                next.header("Authorization", "Bearer " + token(request, request.texts("scopes")));
            }
            http.send(next.build(), BodyHandlers.discarding());
        }
        answer.headers().firstValue("ETag").ifPresent(etag -> etags.put(request.text("path"), etag));
    }

    private HttpRequest built(Section request) {
        String query =
                request.has("query-scopes") ? "?access_token=" + token(request, request.texts("query-scopes")) : "";
        HttpRequest.Builder built = HttpRequest.newBuilder(URI.create(target.url() + request.text("path") + query))
                .header("User-Agent", script.text("name"));
        byte[] body = body(request);
        built.method(request.text("verb"), body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (request.has("scopes")) {
            String scheme = request.has("scheme") ? request.text("scheme") : "Bearer ";
            built.header("Authorization", scheme + token(request, request.texts("scopes")));
        }
        Map.of("type", "Content-Type", "accept", "Accept").forEach((key, field) -> {
            if (request.has(key)) {
                built.header(field, request.text(key));
            }
        });
        if (manner("etags", "ignored").equals("kept")
                && request.text("verb").equals("GET")
                && etags.containsKey(request.text("path"))) {
            built.header("If-None-Match", etags.get(request.text("path")));
        }
        return built.build();
    }

    private static byte[] body(Section request) {
        if (request.has("text")) {
            return request.text("text").getBytes(StandardCharsets.UTF_8);
        }
        if (!request.has("picture")) {
            return null;
        }
        byte[] picture = request.text("picture").equals("image/jpeg")
                ? JPEG
                : Pictures.png(new Size(240, 240), new Mark(1, 2, 3));
        return Arrays.copyOf(picture, (int) Math.max(picture.length, request.whole("bytes")));
    }

    /** A token for each list of scopes, as a client that caches them has. */
    private String token(Section request, List<String> scopes) {
        Duration lifetime = Duration.ofMinutes(request.flag("expired") ? -5 : 5);
        return tokens.computeIfAbsent(
                scopes + "" + lifetime,
                key -> reference.token(target, target.owners().get(0).upn(), scopes, lifetime));
    }

    private String manner(String name, String otherwise) {
        return script.has(name) ? script.text(name) : otherwise;
    }
}
