package dev.photospec.credential;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A token as it was issued.
 *
 * @param value the access token
 * @param refreshToken what another can be had with, or null
 * @param renewAt when to get another; null for never
 * @param granted the scopes that the issuer says it has granted (RFC 6749 §5.1); null if it does not say
 */
record AccessToken(String value, String refreshToken, Instant renewAt, List<String> granted) {

    /** So long before its end a token is renewed, that no request with it can come too late. */
    private static final Duration EARLY = Duration.ofSeconds(60);

    /** A year: an issuer may write any number. */
    private static final long LONGEST_SECONDS = 365L * 24 * 60 * 60;

    /** One that nothing else is known of. */
    static AccessToken given(String value) {
        return new AccessToken(value, null, null, null);
    }

    static AccessToken lasting(String value, String refreshToken, long seconds, List<String> granted) {
        Duration lifetime = Duration.ofSeconds(Math.min(Math.max(seconds, 0), LONGEST_SECONDS));
        Duration early = lifetime.dividedBy(4).compareTo(EARLY) < 0 ? lifetime.dividedBy(4) : EARLY;
        return new AccessToken(
                value,
                refreshToken,
                seconds <= 0 ? null : Instant.now().plus(lifetime).minus(early),
                granted);
    }

    boolean isDue() {
        return renewAt != null && !Instant.now().isBefore(renewAt);
    }

    @Override
    public String toString() {
        return "a token";
    }
}
