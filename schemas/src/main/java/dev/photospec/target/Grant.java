package dev.photospec.target;

import java.util.List;

/**
 * A credential: who is signed in, with which scopes, and where the token comes from.
 *
 * @param user the signed-in user's id, userPrincipalName or address; null for an app-only token
 * @param scopes what the token carries; {@code [any]} for an issuer that grants what is asked for
 * @param source where the token comes from
 */
public record Grant(String user, List<String> scopes, TokenSource source) {

    /** Whether the issuer grants whatever scope is asked for. */
    public boolean grantsAny() {
        return scopes.equals(List.of("any"));
    }
}
