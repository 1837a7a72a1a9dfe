package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.photospec.target.Connection;
import dev.photospec.target.Limits;
import dev.photospec.target.Target;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a target is reached: by a company's own authority, with a client's certificate, through a proxy. */
class ConnectionTest {

    private static final String[] FEW = {"--class", "me", "--only", "metadata-describes-the-photo"};

    @TempDir
    private static Path keys;

    private static KeyFiles serverKeys;
    private static KeyFiles clientKeys;

    @TempDir
    private Path folder;

    @BeforeAll
    static void make_keys_for_nginx() throws Exception {
        assumeTrue(Files.exists(Gateway.NGINX), "nginx is not there");
        serverKeys = KeyFiles.make(keys, "server", 90);
        clientKeys = KeyFiles.make(keys, "client", 90);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdk", "rest-assured"})
    void a_client_shows_its_certificate_where_one_is_asked_for(String client) throws Exception {
        try (Staging staging = new Staging();
                Gateway gateway = new Gateway(folder, upstream(staging), 100, serverKeys, clientKeys.certificate())) {
            String authority = gateway.authority().toString();
            String shown = config(
                    staging,
                    gateway,
                    new Connection(authority, clientKeys.store().toString(), KeyFiles.PASSWORD, null, false));
            KitCommand.Ended ended = run("run", "--config", shown, "--client", client);
            assertThat(ended.code()).as(ended.output()).isZero();
            assertThat(ended.output()).doesNotContain(KeyFiles.PASSWORD + "\"");

            String hidden = config(staging, gateway, new Connection(authority, null, null, null, false));
            KitCommand.Ended refused = run("run", "--config", hidden, "--client", client);
            assertThat(refused.code()).as(refused.output()).isEqualTo(3);
            assertThat(refused.output()).contains("got status 400");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdk", "rest-assured"})
    void tokens_and_photos_go_through_the_proxy_and_the_proxy_sees_no_token(String client) throws Exception {
        try (Staging staging = new Staging();
                Gateway gateway = new Gateway(folder, upstream(staging), 100, serverKeys, null);
                ForwardProxy proxy = new ForwardProxy()) {
            String config = config(
                    staging, gateway, new Connection(gateway.authority().toString(), null, null, proxy.url(), false));
            KitCommand.Ended ended = run("run", "--config", config, "--client", client);
            assertThat(ended.code()).as(ended.output()).isZero();
            assertThat(gateway.log().lines()).isNotEmpty().allMatch(line -> line.contains(" GET photospec/"));
            String host = URI.create(gateway.url("/")).getAuthority();
            assertThat(proxy.heads())
                    .anyMatch(head -> head.startsWith("CONNECT " + host + " "))
                    .anyMatch(head -> head.startsWith("POST " + upstream(staging) + "/"))
                    .noneMatch(head -> head.contains("Bearer"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdk", "rest-assured"})
    void a_proxy_gets_its_user_and_password_and_nobody_else_does(String client) throws Exception {
        try (Staging staging = new Staging();
                Gateway gateway = new Gateway(folder, upstream(staging), 100, serverKeys, null);
                ForwardProxy proxy = new ForwardProxy()) {
            String wanted = proxy.url().replace("http://", "http://me:s3cret%40proxy@");
            String config =
                    config(staging, gateway, new Connection(gateway.authority().toString(), null, null, wanted, false));
            KitCommand.Ended ended = run("run", "--config", config, "--client", client);
            assertThat(ended.code()).as(ended.output()).isZero();
            String basic = Base64.getEncoder().encodeToString("me:s3cret@proxy".getBytes(StandardCharsets.UTF_8));
            assertThat(proxy.heads())
                    .filteredOn(head -> head.startsWith("CONNECT "))
                    .isNotEmpty()
                    .allMatch(head -> head.contains("Proxy-Authorization: Basic " + basic));
            assertThat(ended.output()).doesNotContain("s3cret", basic);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdk", "rest-assured"})
    void a_proxy_that_is_not_there_is_named(String client) throws Exception {
        try (Staging staging = new Staging();
                Gateway gateway = new Gateway(folder, upstream(staging), 100, serverKeys, null)) {
            String nowhere;
            try (ForwardProxy proxy = new ForwardProxy()) {
                nowhere = proxy.url();
            }
            String authority = gateway.authority().toString();
            String config = config(staging, gateway, new Connection(authority, null, null, nowhere, false));
            KitCommand.Ended run = run("run", "--config", config, "--client", client);
            assertThat(run.code()).as(run.output()).isEqualTo(4);
            assertThat(run.output().replaceAll("\\s+", " ")).contains("through the proxy " + nowhere);
            KitCommand.Ended doctor = new KitCommand(folder).run("doctor", "--config", config);
            assertThat(doctor.code()).isEqualTo(4);
            assertThat(doctor.output()).contains("through the proxy " + nowhere, "connection.proxy");
        }
    }

    @Test
    void the_doctor_says_when_the_certificate_ends() throws Exception {
        KeyFiles nearlyOver = KeyFiles.make(folder, "server", 7);
        try (Staging staging = new Staging();
                Gateway gateway = new Gateway(folder, upstream(staging), 100, nearlyOver, null)) {
            String authority = gateway.authority().toString();
            String config = config(staging, gateway, new Connection(authority, null, null, null, false));
            KitCommand.Ended ended = new KitCommand(folder).run("doctor", "--config", config);
            assertThat(ended.code()).as(ended.output()).isEqualTo(3);
            assertThat(ended.output())
                    .containsPattern(
                            "✘ TLS: the certificate expires on \\d{4}-\\d\\d-\\d\\d\n    → renew it; it is good for 6")
                    .containsPattern("✔ clock: \\d+ s apart")
                    .contains("1 of ", " needs doing");
            assertThat(gateway.log().lines()).isNotEmpty().allMatch(line -> line.contains(" GET photospec/"));
        }
    }

    private KitCommand.Ended run(String... arguments) throws Exception {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + FEW.length);
        System.arraycopy(FEW, 0, all, arguments.length, FEW.length);
        return new KitCommand(folder).run(all);
    }

    private static String upstream(Staging staging) {
        return "http://" + URI.create(staging.target().url()).getAuthority();
    }

    private String config(Staging staging, Gateway gateway, Connection connection) throws Exception {
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
                        connection,
                        java.util.Map.of()));
    }
}
