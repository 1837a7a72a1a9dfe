package dev.photospec.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.Response;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Size;
import dev.photospec.spec.Step;
import dev.photospec.spec.body.BodySchemas;
import dev.photospec.spec.load.DataFile;
import dev.photospec.spec.load.Language;
import dev.photospec.spec.load.Profiles;
import dev.photospec.spec.load.Section;
import dev.photospec.target.PhotoOwner;
import dev.photospec.verdict.Field;
import dev.photospec.verdict.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The checks before exchanges that were typed by hand from the documents: a witness beside the reference. */
class WitnessTest {

    static Stream<Arguments> exchanges() {
        return Profiles.bundled().stream().flatMap(WitnessTest::exchanges);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("exchanges")
    void every_check_says_what_the_document_says(String profile, String about, Section exchange) {
        List<String> messages = findings(Profiles.load(profile), exchange).stream()
                .map(Finding::message)
                .toList();

        if (exchange.has("says")) {
            assertThat(messages).anySatisfy(message -> assertThat(message).contains(exchange.text("says")));
        } else {
            assertThat(messages).isEmpty();
        }
    }

    private static Stream<Arguments> exchanges(String profile) {
        DataFile file = file("exchanges/" + profile + ".yaml");
        assertThat(Language.named("exchange").faults(file)).isEmpty();
        Section root = new Section(file.root());
        assertThat(root.text("profile")).isEqualTo(profile);
        return root.list("exchanges", exchange -> Arguments.of(profile, exchange.text("about"), exchange)).stream();
    }

    private static DataFile file(String name) {
        try (InputStream text = WitnessTest.class.getClassLoader().getResourceAsStream(name)) {
            return DataFile.parse(name, new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Finding> findings(Profile profile, Section exchange) {
        var requirement = profile.requirement(exchange.text("requirement")).orElseThrow();
        Map<String, Exchange> answers = new LinkedHashMap<>();
        for (Step step : requirement.steps()) {
            answers.put(step.id(), answer(profile, exchange, step));
        }
        Observation seen = new Observation(profile, BodySchemas.of(profile), owner(exchange), null, answers, Map.of());
        return requirement.expect().stream()
                .flatMap(check -> Checks.named(check.check()).look(check, seen).stream())
                .toList();
    }

    /** A step that sets the scene got the picture of the size in {@code value}; the judged one what was typed. */
    private static Exchange answer(Profile profile, Section exchange, Step step) {
        String[] route = exchange.text("route").split(" ", 2);
        Request request =
                new Request(route[0], "https://example.com" + profile.basePath() + route[1], Map.of(), null, null);
        Response response = step.setup()
                ? response(200, Map.of("Content-Type", "image/jpeg"), Sight.jpeg(exchange.text("value")))
                : response((int) exchange.whole("status"), exchange.entries("fields"), body(exchange));
        return new Exchange(request, response, null, 1);
    }

    private static Response response(int status, Map<String, String> fields, byte[] body) {
        return new Response(
                status,
                fields.entrySet().stream()
                        .map(field -> new Field(field.getKey(), field.getValue()))
                        .toList(),
                body,
                false);
    }

    private static byte[] body(Section exchange) {
        return exchange.has("picture")
                ? Sight.jpeg(exchange.text("picture"))
                : Optional.ofNullable(exchange.text("body")).orElse("").getBytes(StandardCharsets.UTF_8);
    }

    private static PhotoOwner owner(Section exchange) {
        String photo = exchange.text("photo");
        Size size = photo.equals("none") ? null : Size.valueOf(photo);
        return PhotoOwner.of(dev.photospec.spec.PhotoOf.USER, "1").withPhoto(size);
    }
}
