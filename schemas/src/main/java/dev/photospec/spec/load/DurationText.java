package dev.photospec.spec.load;

import java.time.Duration;

/** Durations as our files and options spell them: {@code 500ms}, {@code 10s} or {@code 2m}; seconds without a unit. */
public final class DurationText {

    private DurationText() {}

    /** @throws NumberFormatException if there is no whole number before the unit */
    public static Duration read(String text) {
        long count = Long.parseLong(text.replaceFirst("(ms|s|m)$", ""));
        if (text.endsWith("ms")) {
            return Duration.ofMillis(count);
        }
        return text.endsWith("m") ? Duration.ofMinutes(count) : Duration.ofSeconds(count);
    }

    /** Returns the text that is read as that duration, in seconds where they are whole. */
    public static String write(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + "s" : duration.toMillis() + "ms";
    }
}
