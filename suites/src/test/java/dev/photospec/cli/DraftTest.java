package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.photospec.spec.Answer;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Requirement;
import dev.photospec.spec.load.Profiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class DraftTest {

    @TempDir
    private Path folder;

    @Test
    void a_description_of_pictures_alone_becomes_a_profile_that_loads_and_is_kept_by_its_reference()
            throws IOException {
        String drafted = draft("libre.yaml");
        Profile profile = Profiles.load(drafted);

        assertThat(profile.documentedRoutes())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "GET /me/photo/$value",
                        "PUT /me/photo/$value",
                        "DELETE /me/photo/$value",
                        "GET /users/{user-id}/photo/$value");
        assertThat(profile.basePath()).isEqualTo("/graph/v1.0");
        assertThat(profile.schemes()).containsExactly("Bearer", "Basic");
        assertThat(profile.metadata().isDocumented()).isFalse();
        assertThat(profile.upload().statuses()).containsExactly(204);
        assertThat(profile.requirements())
                .extracting(Requirement::id)
                .hasSizeGreaterThanOrEqualTo(9)
                .contains(
                        "get-me-photo-value-answers-200",
                        "get-me-photo-value-is-a-picture",
                        "get-me-photo-value-without-a-photo-is-an-error",
                        "get-me-photo-value-without-credentials-is-refused",
                        "put-me-photo-value-answers-204",
                        "delete-me-photo-value-answers-204");
        assertThat(Command.execute(
                        "run",
                        "--profile",
                        drafted,
                        "--report-dir",
                        folder.resolve("report").toString()))
                .isZero();
    }

    @Test
    void metadata_lists_and_photos_by_id_become_resources() throws IOException {
        Profile profile = Profiles.load(draft("graph.yaml"));

        assertThat(profile.resources())
                .extracting(resource -> resource.id() + " " + resource.answers())
                .containsExactly(
                        "photo " + Answer.METADATA,
                        "photo-value " + Answer.PICTURE,
                        "photos " + Answer.COLLECTION,
                        "photos-one-value " + Answer.PICTURE);
        assertThat(profile.metadata().width()).isEqualTo("width");
        assertThat(profile.requirements())
                .extracting(Requirement::id)
                .contains("put-users-photo-value-answers-200-or-201-or-202-or-204", "delete-users-photo-answers-204");
    }

    static Stream<Arguments> useless() {
        return Stream.of(
                arguments("no description at all", "is not an OpenAPI 3 description"),
                arguments("openapi: 3.0.1\ninfo: {title: a, version: b}\npaths: {}", "has no path like *photo*"),
                arguments(
                        "openapi: 3.0.1\ninfo: {title: a, version: b}\npaths: {/me/photo: {get: {responses: {'200': {description: x}}}}}",
                        "has no operation that reads a picture"),
                arguments(
                        "openapi: 3.0.1\ninfo: {title: a, version: b}\npaths: {/photo: {get: {responses: {'200': {description: x,"
                                + " content: {image/png: {}}}}}}}",
                        "with an owner before a photo"));
    }

    @ParameterizedTest
    @MethodSource("useless")
    void a_description_without_a_photo_is_refused_with_the_reason(String text, String reason) throws IOException {
        Path file = Files.writeString(folder.resolve("description.yaml"), text);
        StringWriter err = new StringWriter();
        CommandLine line = Command.line();
        line.setErr(new PrintWriter(err));

        assertThat(line.execute(
                        "draft", file.toString(), folder.resolve("drafted").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains(file + " ", reason);
        assertThat(folder.resolve("drafted")).doesNotExist();
    }

    private String draft(String name) throws IOException {
        String drafted = folder.resolve("drafted").toString();
        Path file = folder.resolve(name);
        try (var in = DraftTest.class.getResourceAsStream("/descriptions/" + name)) {
            Files.copy(in, file);
        }
        assertThat(Command.execute("draft", file.toString(), drafted)).isZero();
        return drafted;
    }
}
