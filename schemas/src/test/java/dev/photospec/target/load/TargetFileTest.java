package dev.photospec.target.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.spec.PhotoOf;
import dev.photospec.spec.Size;
import dev.photospec.target.Grant;
import dev.photospec.target.Implementation;
import dev.photospec.target.Limits;
import dev.photospec.target.PhotoOwner;
import dev.photospec.target.Target;
import dev.photospec.target.TokenSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetFileTest {

    private static final Map<String, String> ENVIRONMENT = Map.of("A_TOKEN", "a.b-c~d+e/f==", "SECRET", "hunter2");

    @TempDir
    private Path folder;

    private TargetFile.Loaded load(String text) throws IOException {
        return TargetFile.load(Files.writeString(folder.resolve("photospec.yaml"), text), ENVIRONMENT);
    }

    private static PhotoOwner user(String id, Size mailbox, Size directory) {
        return PhotoOwner.of(PhotoOf.USER, id).withPhoto(mailbox).withDirectoryPhoto(directory);
    }

    @Test
    void versions_and_expired_tokens_are_read_and_written_alike() throws IOException {
        String text = """
                target: https://a.example/outlook
                versions: {beta: https://b.example/beta}
                credentials:
                  - {user: a, scopes: [], token: "${A_TOKEN}"}
                  - {user: a, scopes: [User.Read], expired: true, token: "another-${A_TOKEN}"}
                owners: {me: {id: a, photo: none}}
                """;
        Target read = load(text).target();

        assertThat(read.versions()).containsExactly(Map.entry("beta", "https://b.example/beta"));
        assertThat(read.credentials()).extracting(Grant::expired).containsExactly(false, true);
        TargetFile.write(read, folder.resolve("again.yaml"));
        assertThat(TargetFile.load(folder.resolve("again.yaml"), ENVIRONMENT).target())
                .isEqualTo(read);
    }

    @Test
    void the_head_is_read() throws IOException {
        TargetFile.Loaded loaded = load("""
                target: https://staging.example.com/v1.0/
                profile: ./my-dialect
                implementation: {name: Acme Photos, version: 3.2.0}
                owners: {me: {id: "1", photo: none}}
                classes: [me, users]
                waivers: waivers.yaml
                """);

        assertThat(loaded.waivers()).isEqualTo("waivers.yaml");
        assertThat(loaded.target())
                .isEqualTo(new Target(
                        "https://staging.example.com/v1.0",
                        "./my-dialect",
                        new Implementation("Acme Photos", "3.2.0"),
                        List.of(),
                        List.of(user("1", null, null)),
                        List.of("me", "users"),
                        Limits.DEFAULT));
    }

    @Test
    void what_is_not_said_is_the_usual() throws IOException {
        TargetFile.Loaded loaded =
                load("target: http://localhost:80\nowners: {me: {id: x, photo: none}}\nclasses: all");

        assertThat(loaded.waivers()).isNull();
        assertThat(loaded.warnings()).isEmpty();
        assertThat(loaded.target())
                .isEqualTo(new Target(
                        "http://localhost:80",
                        null,
                        null,
                        List.of(),
                        List.of(user("x", null, null)),
                        List.of("all"),
                        Limits.DEFAULT));
    }

    @Test
    void credentials_are_read_and_variables_replaced() throws IOException {
        TargetFile.Loaded loaded = load("""
                target: http://localhost
                owners: {me: {id: x, photo: none}}
                credentials:
                  - {user: alice, scopes: [User.Read], token: "${A_TOKEN}"}
                  - scopes: any
                    oauth2:
                      token-endpoint: https://login.example.com/token?a=b
                      grant: client_credentials
                      client-id: kit
                      client-secret: "x${SECRET}y"
                  - user: bob
                    scopes: []
                    oauth2: {token-endpoint: "http://localhost/t", grant: refresh_token, client-id: c, refresh-token: "${SECRET}"}
                """);

        assertThat(loaded.warnings()).isEmpty();
        assertThat(loaded.target().credentials())
                .containsExactly(
                        new Grant("alice", List.of("User.Read"), new TokenSource.Static("a.b-c~d+e/f==")),
                        new Grant(
                                null,
                                List.of("any"),
                                new TokenSource.OAuth2(
                                        "https://login.example.com/token?a=b",
                                        "client_credentials",
                                        "kit",
                                        "xhunter2y",
                                        null)),
                        new Grant(
                                "bob",
                                List.of(),
                                new TokenSource.OAuth2("http://localhost/t", "refresh_token", "c", null, "hunter2")));
    }

    @Test
    void limits_are_read_with_their_units() throws IOException {
        TargetFile.Loaded loaded = load("""
                target: http://localhost
                owners: {me: {id: x, photo: none}}
                limits: {concurrency: 2, rate: 50/s, timeout: 2m, consistency: 500ms}
                """);

        assertThat(loaded.target().limits())
                .isEqualTo(new Limits(2, 50, Duration.ofMinutes(2), Duration.ofMillis(500)));
    }

    @Test
    void a_secret_in_the_file_itself_is_warned_of_without_being_told() throws IOException {
        List<String> warnings = load("""
                        target: http://localhost
                        owners: {me: {id: x, photo: none}}
                        credentials:
                          - {scopes: any, token: abcdef}
                          - scopes: any
                            oauth2: {token-endpoint: "http://x", grant: client_credentials, client-id: c, client-secret: "d}"}
                        """).warnings();

        assertThat(warnings)
                .containsExactly(folder.resolve("photospec.yaml")
                        + ":4: credentials[0].token and 1 more stand in the file itself;"
                        + " put them into environment variables and write \"${NAME}\" here");
    }

    @Test
    void what_is_written_is_read_again_as_it_was() throws IOException {
        Size size = new Size(300, 200);
        Target target = new Target(
                "http://127.0.0.1:8080/v1.0",
                "graph: v1.0 #1",
                new Implementation("true", "3.0"),
                List.of(
                        new Grant("me@x", List.of("User.Read", "no"), new TokenSource.Static("012345=")),
                        new Grant(
                                null,
                                List.of("any"),
                                new TokenSource.OAuth2("http://x/t", "refresh_token", "c", "s", "r"))),
                List.of(
                        PhotoOwner.of(PhotoOf.USER, "0x12")
                                .named(null, "m")
                                .withPhoto(size)
                                .withDirectoryPhoto(size)
                                .markedWritable(true),
                        PhotoOwner.of(PhotoOf.USER, "~")
                                .named("u", null)
                                .withDirectoryPhoto(size)
                                .inPersonalMailbox(),
                        PhotoOwner.of(PhotoOf.GROUP, "- [g"),
                        PhotoOwner.of(PhotoOf.CONTACT, "AAMk=#+/")
                                .belongingTo("me", "f\"'")
                                .withPhoto(size),
                        PhotoOwner.of(PhotoOf.TEAM, "null").belongingTo("u", null)),
                List.of("me"),
                new Limits(3, 7, Duration.ofMillis(1500), Duration.ZERO));

        TargetFile.write(target, folder.resolve("written.yaml"));

        assertThat(TargetFile.load(folder.resolve("written.yaml"), Map.of()).target())
                .isEqualTo(target);
    }
}
