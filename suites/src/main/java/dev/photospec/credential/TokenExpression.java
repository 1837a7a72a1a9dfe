package dev.photospec.credential;

import dev.photospec.target.Grant;
import dev.photospec.target.TokenSource;

/** Says how a shell gets the token that a configuration describes. */
final class TokenExpression {

    private TokenExpression() {}

    /**
     * Returns the variable that the configuration names, or a command that prints the token.
     *
     * @param configuration the configuration's file; null for the embedded reference
     */
    static String of(Grant grant, String scope, String configuration) {
        boolean written = grant.source() instanceof TokenSource.Static;
        if (grant.source() instanceof TokenSource.Static given && given.variable() != null) {
            return "$" + given.variable();
        }
        if (written || configuration == null || grant.expired()) {
            return "$" + TokenLabel.of(grant, scope);
        }
        return "$(photospec token --config " + quoted(configuration)
                + (grant.user() == null ? "" : " --user " + quoted(grant.user())) + " --scope " + quoted(scope) + ")";
    }

    private static String quoted(String text) {
        return text.matches("[A-Za-z0-9_./:@%+,-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
