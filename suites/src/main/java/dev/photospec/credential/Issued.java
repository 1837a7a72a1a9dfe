package dev.photospec.credential;

import java.time.Duration;
import java.time.Instant;

/**
 * A token as it was issued.
 *
 * @param value the access token
 * @param refreshToken what another can be had with, or null
 * @param renewAt when to get another; null for never
 */
record Issued(String value, String refreshToken, Instant renewAt) {

    /** So long before its end a token is renewed, that no request with it can come too late. */
    private static final Duration EARLY = Duration.ofSeconds(60);

    static Issued lasting(String value, String refreshToken, long seconds) {
        Duration lifetime = Duration.ofSeconds(seconds);
        Duration early = lifetime.dividedBy(4).compareTo(EARLY) < 0 ? lifetime.dividedBy(4) : EARLY;
        return new Issued(
                value,
                refreshToken,
                seconds <= 0 ? null : Instant.now().plus(lifetime).minus(early));
    }

    boolean isDue() {
        return renewAt != null && !Instant.now().isBefore(renewAt);
    }

    @Override
    public String toString() {
        return "a token";
    }
}
