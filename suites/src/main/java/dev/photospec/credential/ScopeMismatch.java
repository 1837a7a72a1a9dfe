package dev.photospec.credential;

import dev.photospec.target.Grant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A difference between a token's own content and its configuration.
 *
 * @param found what differs
 * @param next what to do
 */
public record ScopeMismatch(String found, String next) {

    /** Scopes of OpenID Connect that say nothing about photos. */
    private static final Set<String> NEUTRAL = Set.of("openid", "profile", "email", "offline_access");

    /**
     * The first difference; empty if there is none, or if the token names neither scopes nor roles.
     *
     * @param expected the scopes that the token has to carry, an app's roles being its scopes
     */
    public static Optional<ScopeMismatch> of(Grant grant, List<String> expected, TokenContent content) {
        boolean app = grant.user() == null;
        List<String> carried = content.carried(app);
        if (carried.isEmpty()) {
            List<String> others = content.carried(!app);
            return others.isEmpty() ? Optional.empty() : Optional.of(otherKind(app, others));
        }
        Set<String> missing = lower(expected);
        missing.removeAll(lower(carried));
        if (!missing.isEmpty()) {
            String found = "carries " + carried + ", not " + missing;
            return Optional.of(new ScopeMismatch(found, "say under scopes what it carries, or get another"));
        }
        Set<String> further = lower(carried);
        further.removeAll(lower(expected));
        further.removeAll(NEUTRAL);
        return further.isEmpty()
                ? Optional.empty()
                : Optional.of(new ScopeMismatch("carries also " + further, whatToDo(grant)));
    }

    private static ScopeMismatch otherKind(boolean app, List<String> carried) {
        return app
                ? new ScopeMismatch("is a signed-in user's, by its claim scp " + carried, "say under user whose it is")
                : new ScopeMismatch(
                        "is an app's own, by its claim roles " + carried, "leave user out, or sign the user in");
    }

    private static String whatToDo(Grant grant) {
        return grant.grantsAny()
                ? "have the issuer grant only what is asked for, or list the scopes instead of any"
                : "add it under scopes: a scope is judged with a token that carries it alone";
    }

    private static Set<String> lower(List<String> scopes) {
        TreeSet<String> lower = new TreeSet<>();
        scopes.forEach(scope -> lower.add(scope.replaceFirst(".*/", "").toLowerCase(Locale.ROOT)));
        return lower;
    }
}
