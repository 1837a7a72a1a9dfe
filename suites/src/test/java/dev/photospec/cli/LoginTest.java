package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.target.Grant;
import dev.photospec.target.Limits;
import dev.photospec.target.PhotoOwner;
import dev.photospec.target.Target;
import dev.photospec.target.TokenSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way to a token, with a run in a process of its own. */
class LoginTest {

    private static final String[] FEW = {"--class", "me", "--only", "metadata-describes-the-photo"};

    @TempDir
    private Path folder;

    @Test
    void a_resource_owner_logs_in_with_a_password_that_is_never_shown() throws Exception {
        try (Staging staging = new Staging();
                Issuer issuer = new Issuer(staging)) {
            KitCommand.Ended ended = run(staging, oauth2(issuer, "password", login("correct horse")));
            assertThat(ended.code()).as(ended.output()).isZero();
            assertThat(issuer.grants()).containsOnly("password");
            assertThat(ended.output()).doesNotContain("correct horse");
        }
    }

    @Test
    void a_wrong_password_leaves_everything_not_judged_and_says_why() throws Exception {
        try (Staging staging = new Staging();
                Issuer issuer = new Issuer(staging)) {
            KitCommand.Ended ended = run(staging, oauth2(issuer, "password", login("wrong horse")));
            assertThat(ended.code()).isEqualTo(3);
            assertThat(ended.output()).contains("invalid_grant").doesNotContain("wrong horse");
        }
    }

    @Test
    void a_user_signs_in_on_another_device_once_for_all_scopes() throws Exception {
        try (Staging staging = new Staging();
                Issuer issuer = new Issuer(staging)) {
            KitCommand.Ended ended =
                    run(staging, oauth2(issuer, "device_code", null), "--only", "*describes*,*listed*");
            assertThat(ended.output())
                    .contains("open   https://login.example/device")
                    .contains("enter  WDJB-MJHT");
            assertThat(ended.output().split("WDJB-MJHT")).hasSize(2);
            assertThat(issuer.grants()).contains("refresh_token");
        }
    }

    @Test
    void a_token_is_renewed_before_it_expires() throws Exception {
        try (Staging staging = new Staging();
                Issuer issuer = new Issuer(staging)) {
            issuer.live(Duration.ofSeconds(4));
            KitCommand.Ended ended = run(
                    staging,
                    oauth2(issuer, "password", login("correct horse")),
                    "--only",
                    "*describes*,*listed*",
                    "--rate",
                    "1/s",
                    // A token that waits behind others for the rate would be too old when it is sent.
                    "--concurrency",
                    "1");
            assertThat(ended.code()).as(ended.output()).isZero();
            assertThat(issuer.grants()).contains("refresh_token");
        }
    }

    @Test
    void a_token_that_is_refused_in_mid_run_is_renewed_once() throws Exception {
        try (Staging staging = new Staging()) {
            Path tokens = Files.createDirectories(folder.resolve("tokens"));
            Files.writeString(tokens.resolve("first"), token(staging, Duration.ofSeconds(-60)));
            Files.writeString(tokens.resolve("second"), token(staging, Duration.ofHours(1)));
            String command = "cd '" + tokens + "'; cat \"$(ls | head -n 1)\"; rm -f first";
            KitCommand.Ended ended = run(staging, new TokenSource.Command(command));
            assertThat(ended.code()).as(ended.output()).isZero();
        }
    }

    @Test
    void a_token_may_lie_in_a_file_and_no_warning_is_given() throws Exception {
        try (Staging staging = new Staging()) {
            String config = config(staging, new TokenSource.Static("a-token"));
            Files.writeString(folder.resolve("token.txt"), token(staging, Duration.ofHours(1)) + "\n");
            String text = Files.readString(Path.of(config)).replace("\"a-token\"", "{file: token.txt}");
            Files.writeString(Path.of(config), text);
            KitCommand.Ended ended = new KitCommand(folder).run(arguments(config));
            assertThat(ended.code()).as(ended.output()).isZero();
            assertThat(ended.output()).doesNotContain("stands in the file itself");
        }
    }

    private KitCommand.Ended run(Staging staging, TokenSource source, String... more) throws Exception {
        return new KitCommand(folder, Map.of()).run(arguments(config(staging, source), more));
    }

    private static String[] arguments(String config, String... more) {
        List<String> all = new java.util.ArrayList<>(List.of("run", "--config", config));
        boolean chooses = List.of(more).contains("--only");
        all.addAll(chooses ? List.of("--class", "me") : List.of(FEW));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private String config(Staging staging, TokenSource source) throws Exception {
        Target target = staging.target();
        PhotoOwner me = target.owners().get(0);
        boolean any = source instanceof TokenSource.OAuth2;
        return staging.config(
                folder,
                new Target(
                        target.url(),
                        target.profile(),
                        null,
                        List.of(new Grant(me.upn(), List.of(any ? "any" : "User.Read"), source)),
                        target.owners(),
                        List.of(),
                        Limits.DEFAULT));
    }

    private static String token(Staging staging, Duration lifetime) {
        String me = staging.target().owners().get(0).upn();
        return staging.reference().token(staging.target(), me, List.of("User.Read"), lifetime);
    }

    private static TokenSource.Login login(String password) {
        return new TokenSource.Login("alice", password);
    }

    private static TokenSource oauth2(Issuer issuer, String grant, TokenSource.Login login) {
        return new TokenSource.OAuth2(
                issuer.url("/token"), grant, "client", null, null, login, issuer.url("/device"), null);
    }
}
