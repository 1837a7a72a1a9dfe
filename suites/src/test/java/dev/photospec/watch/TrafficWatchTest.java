package dev.photospec.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.graph.serviceclient.GraphServiceClient;
import dev.photospec.cli.Behaviours;
import dev.photospec.client.GraphSdk;
import dev.photospec.exchange.record.Redaction;
import dev.photospec.image.ImageInspection;
import dev.photospec.image.Mark;
import dev.photospec.image.Pictures;
import dev.photospec.judge.Strictness;
import dev.photospec.mutant.Behaviour;
import dev.photospec.mutant.Mutants;
import dev.photospec.reference.Reference;
import dev.photospec.reference.relay.Relay;
import dev.photospec.reference.relay.Relayed;
import dev.photospec.run.RunContext;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Reading;
import dev.photospec.spec.Size;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.Target;
import dev.photospec.traffic.TrafficSession;
import dev.photospec.verdict.Output;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Traffic is judged as it passes, and passes whatever becomes of the judging. */
class TrafficWatchTest {

    private static final Profile PROFILE = Profiles.load("graph-v1.0");
    private static final byte[] PHOTO = Pictures.jpeg(new Size(360, 360), new Mark(1, 2, 3));
    private static final List<String> SCOPES =
            List.of("User.Read", "User.ReadBasic.All", "User.ReadWrite", "User.ReadWrite.All");

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    private TrafficSession session() {
        return new TrafficSession(
                List.of(PROFILE), null, null, Strictness.of(Reading.DOCUMENTED), folder, List.of("json", "prometheus"));
    }

    private RunContext caller() {
        return RunContext.process(
                new PrintWriter(said),
                new PrintWriter(said),
                Map.of(),
                (place, quiet, out) ->
                        new Output(place, out, StandardCharsets.UTF_8, false, false, quiet, 80, Map.of()));
    }

    private static Behaviour lenient() {
        return Mutants.lawfulVariants().stream()
                .filter(variant -> variant.id().equals("any-content-type"))
                .findFirst()
                .orElseThrow()
                .behaviour();
    }

    @Test
    void the_vendors_client_works_through_it_unchanged_and_is_judged() throws Exception {
        try (Reference reference = Reference.start(0)) {
            Target target = reference.mount(PROFILE, lenient());
            WatchSession watching = WatchSession.start(reference.url(), 0, session(), caller(), Duration.ofMillis(100));
            String token = reference.token(target, target.owners().get(0).upn(), SCOPES, Duration.ofMinutes(5));
            GraphServiceClient client = GraphSdk.at(watching.url() + "/v1.0", () -> token);

            assertThat(client.me().photo().get().getWidth()).isEqualTo(648);
            client.me().photo().content().put(new ByteArrayInputStream(PHOTO));
            try (InputStream photo = client.me().photo().content().get()) {
                assertThat(photo.readAllBytes()).isEqualTo(PHOTO);
            }
            assertThat(client.users()
                            .byUserId("bob@fabrikam.example")
                            .photo()
                            .get()
                            .getWidth())
                    .isEqualTo(504);
            WatchSession.Ended ended = watching.end();

            assertThat(ended.exitCode()).as(said.toString()).isZero();
            assertThat(ended.omissions()).isEqualTo("4 exchanges passed");
            assertThat(said.toString()).contains("no statement broken in 4 exchanges");
            assertThat(Files.readAllLines(folder.resolve("watch.jsonl")))
                    .filteredOn(line -> line.contains("\"exchange\""))
                    .hasSize(4)
                    .allSatisfy(line -> assertThat(line).contains("\"status\":200"));
            for (String file : List.of("watch.jsonl", "conformance.json", "metrics.prom")) {
                assertThat(folder.resolve(file)).exists();
                assertThat(Files.readString(folder.resolve(file))).doesNotContain(token);
            }
        }
    }

    @Test
    void a_finding_is_told_as_it_comes() throws Exception {
        try (Reference reference = Reference.start(0)) {
            Target target = reference.mount(PROFILE, Behaviours.mutant("metadata-are-labelled-html"));
            WatchSession watching = WatchSession.start(reference.url(), 0, session(), caller(), Duration.ofMillis(50));
            String token = reference.token(target, target.owners().get(0).upn(), SCOPES, Duration.ofMinutes(5));

            get(watching.url() + "/v1.0/me/photo", token);
            get(watching.url() + "/v1.0/me/photo/$value", token);
            Path log = folder.resolve("watch.jsonl");
            for (int i = 0; i < 200 && !Files.readString(log).contains("\"finding\""); i++) {
                Thread.sleep(50);
            }
            String before = Files.readString(log);
            watching.end();

            assertThat(before).as(said.toString()).contains("\"type\":\"finding\"", "text/html");
        }
    }

    @Test
    @Timeout(60)
    void a_judge_that_breaks_is_told_once_and_stops_no_traffic() throws Exception {
        try (Reference reference = Reference.start(0);
                WatchLog log = new WatchLog(folder.resolve("watch.jsonl"), new Redaction())) {
            Target target = reference.mount(PROFILE);
            TrafficWatch watch = new TrafficWatch(
                    traffic -> {
                        throw new StackOverflowError("the judge is broken");
                    },
                    new Redaction(),
                    log,
                    new PrintWriter(said),
                    Duration.ofMillis(1));
            watch.start();
            String token = reference.token(target, target.owners().get(0).upn(), SCOPES, Duration.ofMinutes(5));
            try (Relay relay = Relay.start(0, reference.url(), watch)) {
                for (int i = 0; i < 20; i++) {
                    HttpResponse<byte[]> answer = get(relay.url() + "/v1.0/me/photo/$value?n=" + i, token);
                    assertThat(ImageInspection.of(answer.body()).isPicture()).isTrue();
                    Thread.sleep(10);
                }
            }
            watch.end();

            assertThat(said.toString()).containsOnlyOnce("the judge is broken");
        }
    }

    @Test
    @Timeout(60)
    void a_judge_that_hangs_holds_nothing_up() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        try (WatchLog log = new WatchLog(folder.resolve("watch.jsonl"), new Redaction())) {
            TrafficWatch watch = new TrafficWatch(
                    traffic -> {
                        hanging.await();
                        return null;
                    },
                    new Redaction(),
                    log,
                    new PrintWriter(said),
                    Duration.ofMillis(1));
            watch.start();
            for (int i = 0; i < 5_000; i++) {
                watch.accept(new Relayed(
                        "GET",
                        "http://a/v1.0/me/photo?n=" + i,
                        List.of(),
                        new byte[0],
                        200,
                        List.of(),
                        new byte[0],
                        Instant.now(),
                        1));
            }
            hanging.countDown();
            watch.end();

            assertThat(watch.omissions()).startsWith("5000 exchanges passed, ").contains("too fast to be judged");
        }
    }

    private static HttpResponse<byte[]> get(String url, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
