package dev.photospec.check;

import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.Response;
import dev.photospec.exchange.TransportError;
import dev.photospec.image.Mark;
import dev.photospec.image.Pictures;
import dev.photospec.spec.Expectation;
import dev.photospec.spec.PhotoOf;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Size;
import dev.photospec.spec.body.BodySchemas;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.PhotoOwner;
import dev.photospec.verdict.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;

/** What a case has seen, made up by a test: an owner with a photo of 648x648, and answers by step. */
final class Sight {

    static final Profile PROFILE = Profiles.load("graph-v1.0");
    static final PhotoOwner OWNER = owner("1", "648x648");
    static final Mark MARK = new Mark(7, Mark.ownerOf(OWNER.photoKey()), 3);

    private final Map<String, Exchange> answers = new LinkedHashMap<>();
    private final Map<String, Observation.Upload> uploads = new HashMap<>();
    private Profile profile = PROFILE;
    private Size size;

    static PhotoOwner owner(String id, String photo) {
        return PhotoOwner.of(PhotoOf.USER, id)
                .withPhoto(Size.valueOf(photo))
                .withDirectoryPhoto(Size.valueOf("300x200"));
    }

    /** One answer with JSON; a single quote stands for a double one. */
    static Sight json(int status, String body) {
        return new Sight().then("answer", status, "application/json", text(body));
    }

    /** One answer of 200 with a picture. */
    static Sight picture(byte[] bytes) {
        return new Sight().then("answer", 200, "image/jpeg", bytes);
    }

    /** One answer with these fields, each written {@code Name: value}, and no content. */
    static Sight fields(int status, String... fields) {
        return new Sight().then("answer", status, new byte[0], fields);
    }

    /** No answer, for this reason. */
    static Sight silence(TransportError.Kind kind) {
        Sight sight = new Sight();
        sight.answers.put("answer", new Exchange(request(), null, new TransportError(kind, "it said nothing"), 1));
        return sight;
    }

    Sight then(String step, int status, String mediaType, byte[] body) {
        return then(step, status, body, "Content-Type: " + mediaType);
    }

    Sight then(String step, int status, byte[] body, String... fields) {
        List<Field> named = new ArrayList<>();
        for (String field : fields) {
            named.add(new Field(field.replaceFirst(":.*", ""), field.replaceFirst("[^:]*: ?", "")));
        }
        answers.put(step, new Exchange(request(), new Response(status, named, body, false), null, 1));
        return this;
    }

    /** The case asks for this size. */
    Sight asking(String asked) {
        size = Size.valueOf(asked);
        return this;
    }

    /** The case belongs to this profile. */
    Sight with(Profile other) {
        profile = other;
        return this;
    }

    /** The step sent a picture with {@link #MARK}. */
    Sight sent(String step, String dimensions) {
        uploads.put(step, new Observation.Upload(MARK, Size.valueOf(dimensions)));
        return this;
    }

    /** Returns what the check says of it: each finding's message and what to look at next. */
    ListAssert<String> by(String check, Object... parameters) {
        return Assertions.assertThat(findings(new Expectation(check, null, parameters(parameters))).stream()
                .map(finding -> finding.message() + "; see " + finding.next())
                .toList());
    }

    List<dev.photospec.verdict.Finding> findings(Expectation expectation) {
        return Checks.named(expectation.check()).look(expectation, observation());
    }

    /** Returns what all these checks see of it together. */
    CheckResults look(Expectation... expectations) {
        return CheckResults.at(List.of(expectations), observation());
    }

    private Observation observation() {
        return new Observation(profile, BodySchemas.of(profile), OWNER, size, answers, uploads);
    }

    static byte[] text(String body) {
        return body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    static byte[] jpeg(String size) {
        return Pictures.jpeg(Size.valueOf(size), MARK);
    }

    static Map<String, Object> parameters(Object... parameters) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            named.put((String) parameters[i], parameters[i + 1]);
        }
        return named;
    }

    private static Request request() {
        return new Request("GET", "https://example.com/v1.0/me/photo", Map.of(), null, null);
    }
}
