package dev.photospec.target;

import java.util.Optional;

/** The form of a bearer token (RFC 6750 section 2.1), wherever it comes from. */
public final class TokenText {

    /** The fewest characters: a shorter token is in any text by chance, so it cannot be masked in reports. */
    public static final int SHORTEST = 6;

    /** The most characters; a header field that holds more is refused by every server. */
    public static final int LONGEST = 64 * 1024;

    private static final String ALLOWED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/=";

    private TokenText() {}

    /** Returns why the text is not a token that can be sent and masked, without quoting it; empty if it is one. */
    public static Optional<String> fault(String text) {
        if (text.isEmpty()) {
            return Optional.of("is empty");
        }
        long lines = text.lines().count();
        if (lines > 1) {
            return Optional.of("has " + lines + " lines; write the token alone");
        }
        if (text.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length())) {
            return Optional.of("starts with the word Bearer; write the token without it");
        }
        if (text.length() > LONGEST) {
            return Optional.of("has more than " + LONGEST + " characters");
        }
        if (text.chars().anyMatch(character -> ALLOWED.indexOf(character) < 0)) {
            return Optional.of("has a character that no bearer token has (RFC 6750 section 2.1)");
        }
        return text.length() < SHORTEST
                ? Optional.of("has a token of " + text.length() + " characters; one of fewer than " + SHORTEST
                        + " cannot be masked in reports")
                : Optional.empty();
    }
}
