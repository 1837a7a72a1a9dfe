package dev.photospec.target.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.photospec.spec.PhotoOf;
import dev.photospec.spec.Size;
import dev.photospec.spec.State;
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

    private static final Map<String, String> ENVIRONMENT =
            Map.of("ALICE_TOKEN", "s3cr3t.tok-en", "SECRET", "hunter2", "HOST", "staging.example.com", "EMPTY", "");

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("photospec.yaml"), text);
    }

    private TargetFile.Loaded load(String text) throws IOException {
        return TargetFile.load(file(text), ENVIRONMENT);
    }

    private String refusal(String text) throws IOException {
        Path file = file(text);
        try {
            TargetFile.load(file, ENVIRONMENT);
            return "accepted";
        } catch (dev.photospec.spec.load.DataException e) {
            return e.getMessage().replace(file.toString(), "photospec.yaml");
        }
    }

    private static final String FULL =
            """
            target: "https://${HOST}/v1.0/"
            profile: graph-v1.0
            implementation: {name: Acme Photos, version: 3.2.0}
            credentials:
              - {user: alice@example.com, scopes: [User.Read], token: "${ALICE_TOKEN}"}
              - user: alice@example.com
                scopes: any
                oauth2: {token-endpoint: "https://login.example.com/token", grant: client_credentials, client-id: kit, client-secret: "${SECRET}"}
            owners:
              me: {user: alice@example.com, id: "11", photo: 648x648, directory: 300x200}
              users:
                - {id: "12", upn: bob@example.com, photo: 504X504}
                - {id: "13", photo: none, writable: true}
                - {id: "14", photo: 300x200, in: directory}
                - {id: "15", photo: 648x648, mailbox: personal}
              groups: [{id: g, photo: none}]
              contacts:
                - {of: me, id: c, photo: 360x360}
                - {of: bob@example.com, folder: f, id: c, photo: none}
              teams: [{of: me, id: t, photo: 48x48}]
            classes: [me, users]
            waivers: photospec-waivers.yaml
            limits: {concurrency: 2, rate: 50/s, timeout: 10s, consistency: 500ms}
            """;

    @Test
    void a_full_file_becomes_a_target() throws IOException {
        TargetFile.Loaded loaded = load(FULL);

        assertThat(loaded.warnings()).isEmpty();
        assertThat(loaded.waivers()).isEqualTo("photospec-waivers.yaml");
        TargetFile.write(loaded.target(), folder.resolve("w.yaml"));
        assertThat(TargetFile.load(folder.resolve("w.yaml"), Map.of()).target()).isEqualTo(loaded.target());
    }
}
