package dev.photospec.target;

import java.util.List;

/**
 * A credential: who is signed in, with which scopes, and where the token comes from.
 *
 * @param user the signed-in user's id, userPrincipalName or address; null for an app-only token
 * @param scopes what the token carries; {@code [any]} for an issuer that grants what is asked for
 * @param source where the token comes from
 * @param expired whether its token is one that has expired, which must be refused
 */
public record Grant(String user, List<String> scopes, TokenSource source, boolean expired) {

    /** One whose token is good. */
    public Grant(String user, List<String> scopes, TokenSource source) {
        this(user, scopes, source, false);
    }

    /** Returns whether the issuer grants whatever scope is asked for. */
    public boolean grantsAny() {
        return scopes.equals(List.of("any"));
    }
}
