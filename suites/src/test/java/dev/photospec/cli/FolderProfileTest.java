package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.reference.Reference;
import dev.photospec.spec.Profile;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.Target;
import dev.photospec.target.load.TargetFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A profile in a folder: it reads pictures alone, and sets and removes them elsewhere than it reads them. */
class FolderProfileTest {

    private static final String WRITER = "nina@fabrikam.example";

    private static final String PROFILE = """
            id: deletable
            title: Photos that can be deleted
            base-path: /v9
            documents:
              manual: {file: manual.txt, title: The manual, sections: [Delete]}
            owners:
              me: {template: /me, photo-of: user, signed-in: true, class: me}
            resources:
              value: {path: /photo/$value, answers: picture, verbs: {GET: [me]}}
              photo: {path: /photo, answers: nothing, verbs: {DELETE: [me], PUT: [me]}}
            storages: [mailbox]
            upload: {removed-status: 202}
            """;

    private static final String ROW = """
              - id: delete-%s
                statement: A DELETE removes the photo.
                source: {document: manual, section: Delete}
                standing: documented
                suite: delete
                routes: {verbs: [DELETE]}
                steps:
                  - {id: delete}
                  - {id: after, resource: value, verb: GET}
                expect:
                  - status: {of: delete, one-of: [202, 204]}
                  - status: {of: after, one-of: [404]}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("profile.yaml"), PROFILE);
        Files.writeString(
                folder.resolve("requirements.yaml"),
                "requirements:\n" + ROW.formatted("once") + ROW.formatted("twice"));
    }

    @Test
    void each_delete_begins_with_a_photo_and_the_photo_is_there_afterwards() throws Exception {
        Profile profile = Profiles.load(folder.toString());
        try (Reference reference = Reference.start(0)) {
            Target target = reference.mount(profile);
            Path config = folder.resolve("photospec.yaml");
            TargetFile.write(target.judgedBy(folder.toString()), config);
            String token = reference.token(target, WRITER, List.of("openid"), Duration.ofMinutes(5));
            byte[] before = photo(target, token);

            assertThat(run(target, config, "--allow-writes")).isZero();
            assertThat(photo(target, token)).isEqualTo(before);
            assertThat(reference.verbsSeen()).containsEntry("DELETE", 2L);
        }
    }

    @Test
    void nothing_is_deleted_where_nothing_could_set_the_photo_again() throws Exception {
        Files.writeString(folder.resolve("profile.yaml"), PROFILE.replace(", PUT: [me]", ""));
        Profile profile = Profiles.load(folder.toString());
        try (Reference reference = Reference.start(0)) {
            Target target = reference.mount(profile);
            Path config = folder.resolve("photospec.yaml");
            TargetFile.write(target.judgedBy(folder.toString()), config);

            assertThat(run(target, config, "--allow-writes", "--allow-residue")).isEqualTo(3);
            assertThat(reference.verbsSeen()).doesNotContainKey("DELETE");
        }
    }

    private int run(Target target, Path config, String... more) {
        List<String> words = new java.util.ArrayList<>(List.of(
                "run",
                target.url(),
                "--config",
                config.toString(),
                "--report-dir",
                folder.resolve("report").toString()));
        words.addAll(List.of(more));
        return Command.execute(words.toArray(String[]::new));
    }

    private static byte[] photo(Target target, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(target.url() + "/me/photo/$value"))
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
