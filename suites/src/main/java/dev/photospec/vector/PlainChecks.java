package dev.photospec.vector;

import dev.photospec.check.Observation;
import dev.photospec.image.Mark;
import dev.photospec.spec.Expectation;
import dev.photospec.spec.Placeholder;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Size;
import dev.photospec.spec.Storage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The checks of a statement with each word replaced by the data that it stands for in one case. */
final class PlainChecks {

    private final Observation seen;
    private final Profile profile;

    PlainChecks(Observation seen) {
        this.seen = seen;
        this.profile = seen.profile();
    }

    /** Returns the checks, one for each answer of a step that sends several requests. */
    List<Map<String, Object>> toPlain(List<Expectation> expectations) {
        return expectations.stream().flatMap(this::ofEach).map(this::plain).toList();
    }

    private Stream<Expectation> ofEach(Expectation check) {
        List<String> parts = seen.parts(check.of());
        return parts.isEmpty()
                ? Stream.of(check)
                : parts.stream().map(part -> new Expectation(check.check(), part, check.parameters()));
    }

    private Map<String, Object> plain(Expectation check) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("check", check.check());
        plain.put("step", seen.step(check));
        plain.putAll(new TreeMap<>(
                switch (check.check()) {
                    case "picture" -> picture(check);
                    case "same-picture" -> samePicture(check);
                    case "schema" -> schema(check);
                    case "placeholder" -> placeholder();
                    case "dimensions" -> Map.of("size", String.valueOf(size()));
                    case "challenge" -> Map.of("scheme", schemes(check));
                    case "not-enlarged" ->
                        Map.of("size", upload(check, "from").size().toString());
                    case "not-shown" ->
                        Map.of("mark", BodyFacts.mark(upload(check, "sent-by").mark()));
                    case "from-mailbox" -> photos(true);
                    case "size-or-placeholder" -> sizeOrPlaceholder(check);
                    case "status" -> Map.of("one-of", check.numbers("one-of"));
                    default -> check.parameters();
                }));
        return plain;
    }

    private Map<String, Object> picture(Expectation check) {
        Map<String, Object> plain = new LinkedHashMap<>();
        if (!check.texts("type").isEmpty()) {
            plain.put("type", check.texts("type"));
        }
        String shows = check.text("shows");
        if ("owner".equals(shows)) {
            plain.put("owner", Mark.ownerOf(seen.owner().photoKey()));
        } else if (shows != null) {
            plain.put("mark", BodyFacts.mark(upload(check, "shows").mark()));
        }
        return plain;
    }

    private Map<String, Object> samePicture(Expectation check) {
        Map<String, Object> plain = new LinkedHashMap<>(check.parameters());
        plain.put(
                "sent",
                seen.uploads().values().stream()
                        .map(upload -> BodyFacts.mark(upload.mark()))
                        .toList());
        return plain;
    }

    private Map<String, Object> schema(Expectation check) {
        String body = check.text("body");
        return Map.of(
                "schema", body == null ? profile.metadata().schema() : body, "of", body == null ? "entity" : "body");
    }

    private Map<String, Object> placeholder() {
        Placeholder none = profile.placeholder();
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("width", none.width());
        plain.put("height", none.height());
        putText(plain, "id", none.id());
        putText(plain, "media-type", none.mediaType());
        putText(plain, "etag", none.etag());
        return plain;
    }

    private Map<String, Object> sizeOrPlaceholder(Expectation check) {
        Map<String, Object> plain =
                new LinkedHashMap<>(photos(profile.storages().contains(Storage.DIRECTORY)));
        putText(plain, "up-to", check.text("up-to") == null ? text(seen.size()) : check.text("up-to"));
        Stream.of("or-404", "or-refused")
                .filter(word -> check.texts(word).contains("true"))
                .forEach(word -> plain.put(word, true));
        plain.put("sizes", profile.sizes().stream().map(Size::toString).toList());
        if (profile.placeholder() != null) {
            plain.put("placeholder", placeholder());
        }
        if (check.texts("in-full").contains("true")) {
            plain.put("schema", profile.metadata().schema());
        }
        return plain;
    }

    /** The sizes of the photos that the owner has. */
    private Map<String, Object> photos(boolean directory) {
        Map<String, Object> plain = new LinkedHashMap<>();
        putText(plain, "mailbox", text(seen.owner().mailboxPhoto()));
        putText(plain, "directory", directory ? text(seen.owner().directoryPhoto()) : null);
        return plain;
    }

    private Size size() {
        return seen.size() != null ? seen.size() : seen.declaredSize();
    }

    private Observation.Upload upload(Expectation check, String parameter) {
        return seen.uploads().get(check.text(parameter));
    }

    private static List<String> schemes(Expectation check) {
        return check.texts("scheme").isEmpty() ? List.of("Bearer") : check.texts("scheme");
    }

    private static String text(Size size) {
        return size == null ? null : size.toString();
    }

    private static void putText(Map<String, Object> plain, String name, String text) {
        if (text != null) {
            plain.put(name, text);
        }
    }
}
