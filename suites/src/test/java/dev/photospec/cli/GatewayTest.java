package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.photospec.target.Connection;
import dev.photospec.target.Limits;
import dev.photospec.target.Target;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A target behind a proxy that ends TLS and limits the rate, as staging systems have one. */
class GatewayTest {

    @TempDir
    private Path folder;

    @Test
    void a_rate_limited_target_behind_tls_is_judged_and_every_photo_given_back() throws Exception {
        assumeTrue(Files.exists(Gateway.NGINX), "nginx is not there");
        try (Staging staging = new Staging();
                Gateway gateway = new Gateway(folder, upstream(staging), 3)) {
            Map<String, String> before = staging.photos();
            String config = config(staging, gateway, gateway.authority().toString());
            KitCommand.Ended ended = new KitCommand(folder)
                    .run(
                            "run",
                            "--config",
                            config,
                            "--allow-writes",
                            "--only",
                            "update-shows-in-value/PUT/*",
                            "--class",
                            "me,users,update");
            assertThat(ended.code()).as(ended.output()).isZero();
            assertThat(gateway.refused()).as("refused with 429").isPositive();
            assertThat(staging.photos()).isEqualTo(before);
            assertThat(gateway.log())
                    .containsPattern("200 PUT photospec/[^ ]+ \\(run ...\\) .../update-shows-in-value/PUT/me/value");
            // Also what asks before, reads afterwards, and gives back.
            assertThat(gateway.log().lines())
                    .allSatisfy(
                            line -> assertThat(line)
                                    .matches(
                                            "\\d{3} [A-Z]+ photospec/\\S+ \\(run \\S+\\) (\\S+/update-shows-in-value/\\S+|\\S+/restore|\\S+/reach)"));
            assertThat(gateway.log().lines().filter(line -> line.startsWith("200 PUT ")))
                    .as("sets and gives back")
                    .hasSizeGreaterThanOrEqualTo(4);
        }
    }

    @Test
    void a_certificate_of_an_unknown_authority_is_refused_and_said() throws Exception {
        assumeTrue(Files.exists(Gateway.NGINX), "nginx is not there");
        try (Staging staging = new Staging();
                Gateway gateway = new Gateway(folder, upstream(staging), 100)) {
            String config = config(staging, gateway, null);
            KitCommand.Ended ended = new KitCommand(folder).run("doctor", "--config", config);
            assertThat(ended.code()).as(ended.output()).isEqualTo(4);
            assertThat(ended.output()).contains("connection.ca");
            assertThat(new KitCommand(folder).run("run", "--config", config).code())
                    .isEqualTo(4);
            assertThat(Files.readString(folder.resolve("access.log"))).isEmpty();
        }
    }

    private static String upstream(Staging staging) {
        return "http://" + URI.create(staging.target().url()).getAuthority();
    }

    private String config(Staging staging, Gateway gateway, String authority) throws Exception {
        Target target = staging.target();
        return staging.config(
                folder,
                new Target(
                        gateway.url(URI.create(target.url()).getPath()),
                        target.profile(),
                        null,
                        target.credentials(),
                        target.owners(),
                        List.of(),
                        List.of(),
                        new Limits(2, 0, Duration.ofSeconds(20), Duration.ZERO),
                        new Connection(authority, null, null, null, false),
                        java.util.Map.of()));
    }
}
