package dev.photospec.traffic;

import dev.photospec.exchange.Token;
import dev.photospec.exchange.record.Redaction;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The credentials of recorded requests, each with one name wherever it is sent, so that no report holds its text. */
public final class RecordedTokens {

    /** The name that this kit writes instead of a token. */
    private static final Pattern LABEL = Pattern.compile("[$][A-Z0-9_]{1,200}");

    private final Redaction redaction;
    private final Map<String, Token> tokens = new LinkedHashMap<>();

    /** @param redaction learns the text of each */
    public RecordedTokens(Redaction redaction) {
        this.redaction = redaction;
    }

    /** Returns the credentials in an Authorization field; null without a field or for an unsupported scheme. */
    public Token of(String authorization) {
        if (authorization == null) {
            return null;
        }
        int space = authorization.indexOf(' ');
        String value = authorization.substring(space + 1).strip();
        String scheme = switch (authorization.substring(0, Math.max(0, space)).toLowerCase(Locale.ROOT)) {
            case "bearer" -> "Bearer";
            case "basic" -> "Basic";
            default -> null;
        };
        boolean label = LABEL.matcher(value).matches();
        if (!label) {
            redaction.learn(value);
        }
        return scheme == null
                ? null
                : label
                        ? Token.of(scheme, RecordedMessage.LABELLED + value.substring(1), value.substring(1))
                        : tokens.computeIfAbsent(
                                scheme + value, key -> Token.of(scheme, value, "TOKEN_" + (tokens.size() + 1)));
    }
}
