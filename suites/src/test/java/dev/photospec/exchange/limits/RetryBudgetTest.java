package dev.photospec.exchange.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.exchange.Client;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.Response;
import dev.photospec.verdict.Field;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How long is waited for a target that asks for it. */
class RetryBudgetTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void all_waits_together_are_bounded() {
        RetryBudget patience = new RetryBudget(new Cancellation(), LONG, Duration.ofMillis(200));

        assertThat(patience.lasts(Duration.ofMillis(150))).isTrue();
        assertThat(patience.lasts(Duration.ofMillis(150))).isFalse();
    }

    @Test
    void time_in_which_two_requests_wait_counts_once() {
        RetryBudget patience = new RetryBudget(new Cancellation(), LONG, Duration.ofMillis(900));

        List<CompletableFuture<Boolean>> both = List.of(
                CompletableFuture.supplyAsync(() -> patience.lasts(Duration.ofMillis(500))),
                CompletableFuture.supplyAsync(() -> patience.lasts(Duration.ofMillis(500))));

        assertThat(both).allSatisfy(waited -> assertThat(waited.join()).isTrue());
    }

    @Test
    void one_wait_that_is_too_long_is_not_begun() {
        assertThat(new RetryBudget(new Cancellation()).lasts(Duration.ofSeconds(31)))
                .isFalse();
    }

    @Test
    void a_request_is_sent_six_times_at_most() {
        AtomicInteger sent = new AtomicInteger();
        Client throttled = request -> {
            sent.incrementAndGet();
            return new Exchange(request, answer(429, "0"), null, 1);
        };

        Exchange last = new RetryingClient(throttled).send(new Request("GET", "http://x/", Map.of(), null, null));

        assertThat(sent).hasValue(6);
        assertThat(RetryBudget.spent(last.response()))
                .hasValue("the target answered 429 again and again, and the run waited as it asked, at most 10 min in"
                        + " all; lower limits.rate");
    }

    @Test
    void retry_after_is_a_number_of_seconds_or_a_date() {
        String soon = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.now().plusSeconds(90).atOffset(ZoneOffset.UTC));

        assertThat(RetryAfter.of(answer(503, "7"))).hasValue(Duration.ofSeconds(7));
        assertThat(RetryAfter.of(answer(429, "99999999999999999999")).orElseThrow())
                .isGreaterThan(Duration.ofDays(365));
        assertThat(RetryAfter.of(answer(429, soon)).orElseThrow())
                .isBetween(Duration.ofSeconds(80), Duration.ofSeconds(90));
        assertThat(RetryAfter.of(answer(429, "tomorrow"))).hasValue(Duration.ofSeconds(1));
        assertThat(RetryAfter.of(answer(200, "7"))).isEmpty();
        assertThat(RetryAfter.of(new Response(503, List.of(), new byte[0], false)))
                .isEmpty();
    }

    private static Response answer(int status, String retryAfter) {
        return new Response(status, List.of(new Field("Retry-After", retryAfter)), new byte[0], false);
    }
}
