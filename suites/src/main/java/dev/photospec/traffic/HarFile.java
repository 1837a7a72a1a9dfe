package dev.photospec.traffic;

import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.Response;
import dev.photospec.exchange.record.Redaction;
import dev.photospec.spec.load.DataException;
import dev.photospec.spec.load.DataFault;
import dev.photospec.verdict.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an HTTP archive (HAR 1.2) as browsers, proxies and this kit write it. */
public final class HarFile {

    private static final long LONGEST_BYTES = 512L * 1024 * 1024;
    private static final String AUTHORIZATION = "Authorization";
    /** This kit's own field: it writes equal bodies once. */
    private static final String DIGEST = "_sha256";

    private final String name;
    private final Redaction redaction;
    private final RecordedTokens tokens;
    private final Map<String, byte[]> bodies = new HashMap<>();

    private HarFile(String name, Redaction redaction) {
        this.name = name;
        this.redaction = redaction;
        this.tokens = new RecordedTokens(redaction);
    }

    /**
     * Reads the file.
     *
     * @param redaction learns every credential and cookie in it
     * @throws DataException if it cannot be read or is no HTTP archive
     */
    public static RecordedTraffic read(Path file, Redaction redaction) {
        return new HarFile(file.toString(), redaction).entries(tree(file));
    }

    private static JsonNode tree(Path file) {
        try {
            if (Files.size(file) > LONGEST_BYTES) {
                throw refused(file.toString(), 0, "is longer than 512 MB; record less, or split it");
            }
            return JsonMapper.shared().readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw refused(
                    file.toString(), 0, "cannot be read: " + (Files.exists(file) ? e.getMessage() : "no such file"));
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw refused(file.toString(), line, "is not JSON: " + e.getOriginalMessage());
        }
    }

    private static DataException refused(String file, int line, String message) {
        return new DataException(new DataFault(file, Math.max(0, line), message));
    }

    private RecordedTraffic entries(JsonNode root) {
        JsonNode entries = root.path("log").path("entries");
        if (!entries.isArray()) {
            throw refused(name, 0, "is no HTTP archive: it has no list at log.entries (HAR 1.2)");
        }
        for (JsonNode entry : entries) {
            JsonNode content = entry.path("response").path("content");
            byte[] body = HarValues.bytes(content);
            if (body != null && content.has(DIGEST)) {
                bodies.putIfAbsent(content.path(DIGEST).asString(""), body);
            }
        }
        List<RecordedMessage> messages = new ArrayList<>();
        int unanswered = 0;
        for (int i = 0; i < entries.size(); i++) {
            Optional<RecordedMessage> message = message(entries.get(i), i);
            unanswered += message.isEmpty() ? 1 : 0;
            message.ifPresent(messages::add);
        }
        boolean timed = messages.stream().allMatch(message -> message.sent() != null);
        if (timed) {
            messages.sort(Comparator.comparing(RecordedMessage::sent));
        }
        return new RecordedTraffic(messages, unanswered);
    }

    /** Empty for a request that was never answered, which browsers record with status 0. */
    private Optional<RecordedMessage> message(JsonNode entry, int at) {
        JsonNode request = entry.path("request");
        JsonNode response = entry.path("response");
        String url = request.path("url").asString("");
        String verb = request.path("method").asString("");
        if (url.isEmpty() || verb.isEmpty()) {
            throw refused(name, 0, "entry " + (at + 1) + " has no request.method and request.url (HAR 1.2)");
        }
        int status = response.path("status").asInt(0);
        if (status == 0) {
            return Optional.empty();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        String authorization = null;
        for (Field field : HarValues.fields(request)) {
            if (field.name().equalsIgnoreCase(AUTHORIZATION)) {
                authorization = field.value();
            } else if (!field.name().startsWith(":")) {
                learnCookies(field);
                fields.merge(field.name(), field.value(), (one, other) -> one + ", " + other);
            }
        }
        byte[] sent = HarValues.bytes(request.path("postData"));
        List<Field> answered = HarValues.fields(response);
        answered.stream()
                .filter(field -> field.name().equalsIgnoreCase("Set-Cookie"))
                .forEach(field -> redaction.learnCookie(field.value()));
        JsonNode content = response.path("content");
        byte[] own = HarValues.bytes(content);
        byte[] body = own == null ? bodies.get(content.path(DIGEST).asString("")) : own;
        boolean whole = body != null
                || (content.path("size").asLong(-1) <= 0 && content.path("text").isMissingNode());
        Exchange exchange = new Exchange(
                new Request(verb, url, fields, tokens.of(authorization), sent),
                new Response(status, answered, body == null ? new byte[0] : body, false),
                null,
                Math.max(0, Math.round(entry.path("time").asDouble(0))),
                HarValues.time(entry));
        return Optional.of(new RecordedMessage(exchange, authorization, whole));
    }

    private void learnCookies(Field field) {
        if (field.name().equalsIgnoreCase("Cookie")) {
            for (String cookie : field.value().split(";")) {
                redaction.learnCookie(cookie.strip());
            }
        }
    }
}
