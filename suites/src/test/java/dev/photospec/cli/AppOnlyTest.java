package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.target.Grant;
import dev.photospec.target.Limits;
import dev.photospec.target.Target;
import dev.photospec.target.TokenSource;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens of an app alone (the claim roles), and tokens that are not what the configuration says. */
class AppOnlyTest {

    private static final List<String> FEW = List.of("--only", "value-answers-200/GET/users*");

    @TempDir
    private Path folder;

    @Test
    void an_app_without_a_signed_in_user_is_judged_where_no_user_is_needed() throws Exception {
        try (Staging staging = new Staging();
                AppGate gate = new AppGate(staging)) {
            String config = config(staging, gate, null, gate.token("roles", "User.Read.All"));
            KitCommand.Ended ended = run(config);
            assertThat(ended.code()).as(ended.output()).isZero();
            assertThat(ended.output()).contains("2 passed").doesNotContain("warning: the token");
            assertThat(new KitCommand(folder).run("doctor", "--config", config).output())
                    .contains("✔ token of the app [User.Read.All]: carries [User.Read.All], good for 59 min");
        }
    }

    @Test
    void a_route_that_needs_a_signed_in_user_is_not_judged_with_an_app() throws Exception {
        try (Staging staging = new Staging();
                AppGate gate = new AppGate(staging)) {
            String config = config(staging, gate, null, gate.token("roles", "User.Read.All"));
            KitCommand.Ended ended =
                    new KitCommand(folder).run("run", "--config", config, "--only", "value-answers-200/GET/me/*");
            assertThat(ended.code()).as(ended.output()).isEqualTo(3);
            assertThat(ended.output()).contains("no signed-in user with a photo");
        }
    }

    @Test
    void a_token_with_another_role_than_configured_is_told_with_what_to_do() throws Exception {
        try (Staging staging = new Staging();
                AppGate gate = new AppGate(staging)) {
            String config = config(staging, gate, null, gate.token("roles", "User.ReadBasic.All"));
            assertThat(run(config).output())
                    .contains("warning: the token of the app [User.Read.All] carries [User.ReadBasic.All], not"
                            + " [user.read.all]; say under scopes what it carries, or get another");
            KitCommand.Ended doctor = new KitCommand(folder).run("doctor", "--config", config);
            assertThat(doctor.code()).isEqualTo(3);
            assertThat(doctor.output())
                    .contains("✘ token of the app [User.Read.All]: carries [User.ReadBasic.All], not [user.read.all]\n"
                            + "    → say under scopes what it carries, or get another");
        }
    }

    @Test
    void a_scope_is_not_judged_with_a_token_that_carries_another_too() throws Exception {
        try (Staging staging = new Staging();
                AppGate gate = new AppGate(staging)) {
            String config = config(staging, gate, null, gate.token("roles", "User.Read.All", "Directory.Read.All"));
            KitCommand.Ended ended = new KitCommand(folder)
                    .run(
                            "run",
                            "--config",
                            config,
                            "--only",
                            "read-scope-listed-is-enough/GET/users.id/value/User.Read.All");
            assertThat(ended.code()).as(ended.output()).isEqualTo(3);
            assertThat(ended.output().replaceAll("\\s+", " "))
                    .contains("the token for User.Read.All carries also [directory.read.all]; add it under scopes");
        }
    }

    @Test
    void an_apps_token_for_a_user_and_a_users_for_an_app_are_told_apart() throws Exception {
        try (Staging staging = new Staging();
                AppGate gate = new AppGate(staging)) {
            String me = staging.target().owners().get(0).upn();
            String apps = config(staging, gate, me, gate.token("roles", "User.Read.All"));
            assertThat(new KitCommand(folder).run("doctor", "--config", apps).output())
                    .contains("is an app's own, by its claim roles [User.Read.All]\n    → leave user out, or sign the"
                            + " user in");
            String users = config(staging, gate, null, gate.token("scp", "User.Read.All"));
            assertThat(new KitCommand(folder).run("doctor", "--config", users).output())
                    .contains("is a signed-in user's, by its claim scp [User.Read.All]\n    → say under user whose it"
                            + " is");
        }
    }

    private KitCommand.Ended run(String config) throws Exception {
        List<String> all = new java.util.ArrayList<>(List.of("run", "--config", config));
        all.addAll(FEW);
        return new KitCommand(folder).run(all.toArray(String[]::new));
    }

    private String config(Staging staging, AppGate gate, String user, String token) throws Exception {
        Target target = staging.target();
        Grant grant = new Grant(user, List.of("User.Read.All"), new TokenSource.Static(token));
        return staging.config(
                folder,
                new Target(
                        gate.url(),
                        target.profile(),
                        null,
                        List.of(grant),
                        target.owners(),
                        List.of(),
                        Limits.DEFAULT));
    }
}
