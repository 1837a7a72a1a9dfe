package dev.photospec.exchange.limits;

import dev.photospec.exchange.Response;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads how long a target asks to be left alone with 429 (RFC 6585 §4) or 503 (RFC 9110 §15.6.4). */
public final class RetryAfter {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVICE_UNAVAILABLE = 503;
    private static final Duration UNSAID = Duration.ofSeconds(1);
    /** Of a longer time, such as until the year 999999999, nobody could count the milliseconds. */
    private static final Duration LONGEST = Duration.ofSeconds(Integer.MAX_VALUE);

    private RetryAfter() {}

    /** The time asked for, or one that is usual for a 429 that does not say; empty for any other answer. */
    public static Optional<Duration> of(Response response) {
        Optional<String> field = response.field("Retry-After");
        boolean throttled = response.status() == TOO_MANY_REQUESTS
                || (response.status() == SERVICE_UNAVAILABLE && field.isPresent());
        return throttled ? Optional.of(field.map(RetryAfter::time).orElse(UNSAID)) : Optional.empty();
    }

    /** RFC 9110 §10.2.3: seconds, or the date of another try. */
    private static Duration time(String value) {
        String text = value.strip();
        if (text.matches("\\d+")) {
            return text.length() > 9 ? LONGEST : Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            Instant then = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
            Duration left = Duration.between(Instant.now(), then);
            return left.isNegative() ? Duration.ZERO : left.compareTo(LONGEST) > 0 ? LONGEST : left;
        } catch (DateTimeException e) {
            return UNSAID;
        }
    }
}
