package dev.photospec.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.RequestTag;
import dev.photospec.exchange.Response;
import dev.photospec.exchange.Token;
import dev.photospec.exchange.Tokens;
import dev.photospec.plan.Case;
import dev.photospec.plan.CasePlanner;
import dev.photospec.plan.WritePolicy;
import dev.photospec.spec.PhotoOf;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Size;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.Grant;
import dev.photospec.target.Limits;
import dev.photospec.target.PhotoOwner;
import dev.photospec.target.Target;
import dev.photospec.target.TokenSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScenarioTest {

    private static final Duration WINDOW = Duration.ofMillis(200);
    private static final PhotoOwner ME = PhotoOwner.of(PhotoOf.USER, "1")
            .named("me@a.example", null)
            .withPhoto(Size.valueOf("648x648"))
            .markedWritable(true);

    private final AtomicLong visibleAt = new AtomicLong();
    private final AtomicInteger metadata = new AtomicInteger();

    /** Throttling makes a read longer than the window; then one answer is from before its end, the next from after. */
    @Test
    void what_is_judged_in_the_end_was_all_read_after_the_window_had_passed() {
        Profile profile = Profiles.load("graph-v1.0");
        Case judged = new CasePlanner(profile, target(), WritePolicy.ALL)
                .cases(profile.requirement("update-shows-in-metadata").orElseThrow()).stream()
                        .filter(one -> one.id().endsWith("/PUT/me/value"))
                        .findFirst()
                        .orElseThrow();
        Tokens tokens = (grant, scope) -> new Token("t", "T");
        RequestBuilder requests = new RequestBuilder(profile, target(), tokens, new RequestTag("-", "-"));
        Scenario scenario = new Scenario(requests, this::answer, 1);

        Observed seen =
                scenario.observe(judged, one -> text(one.answers().values()).equals("new new"));

        assertThat(text(seen.exchanges().values())).isEqualTo("new new");
    }

    private static String text(Iterable<Exchange> answers) {
        return java.util.stream.StreamSupport.stream(answers.spliterator(), false)
                .filter(one -> one.request().verb().equals("GET"))
                .map(one -> new String(one.response().body(), StandardCharsets.US_ASCII))
                .collect(Collectors.joining(" "));
    }

    private Exchange answer(Request request) {
        String body = request.verb().equals("GET") ? read(request.url().endsWith("$value")) : "";
        if (!request.verb().equals("GET")) {
            visibleAt.set(System.nanoTime() + WINDOW.toNanos());
        }
        byte[] bytes = body.getBytes(StandardCharsets.US_ASCII);
        return new Exchange(request, new Response(200, List.of(), bytes, false), null, 1);
    }

    /** A write shows when the window has passed, and the second look at the metadata takes longer than that. */
    private String read(boolean value) {
        if (!value && visibleAt.get() != 0 && metadata.incrementAndGet() == 2) {
            LockSupport.parkNanos(2 * WINDOW.toNanos());
        }
        return visibleAt.get() != 0 && System.nanoTime() >= visibleAt.get() ? "new" : "old";
    }

    private static Target target() {
        Grant grant = new Grant("me@a.example", List.of("any"), new TokenSource.Static("t"));
        Limits limits = new Limits(1, 0, Duration.ofSeconds(10), WINDOW);
        return new Target("http://127.0.0.1", "graph-v1.0", null, List.of(grant), List.of(ME), List.of(), limits);
    }
}
