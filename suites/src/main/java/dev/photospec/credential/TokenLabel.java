package dev.photospec.credential;

import dev.photospec.target.Grant;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names a token by who has it and what it carries, so that a pasted curl line tells which token it needs. */
public final class TokenLabel {

    private static final Pattern HOST = Pattern.compile("@.*");
    private static final Pattern NO_LETTERS = Pattern.compile("[^A-Z0-9]+");

    private TokenLabel() {}

    /**
     * Returns the label, which can be the name of an environment variable.
     *
     * @param scope what is asked for, where the issuer grants anything
     */
    public static String of(Grant grant, String scope) {
        String carried = grant.grantsAny() ? scope : String.join("_", grant.scopes());
        String scopes = (grant.expired() ? "EXPIRED_" : "") + (carried.isEmpty() ? "NO_SCOPES" : carried);
        return plain(user(grant) + "_" + scopes);
    }

    /** Returns what the labels of all tokens of the grant's user begin with. */
    public static String beginning(Grant grant) {
        return plain(user(grant) + "_");
    }

    private static String user(Grant grant) {
        return grant.user() == null ? "APP" : HOST.matcher(grant.user()).replaceFirst("");
    }

    private static String plain(String text) {
        return NO_LETTERS.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("_");
    }
}
