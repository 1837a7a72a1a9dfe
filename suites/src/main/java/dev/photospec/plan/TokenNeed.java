package dev.photospec.plan;

import dev.photospec.spec.ScopeRule;
import dev.photospec.target.Grant;
import dev.photospec.target.TokenSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which scopes a token has to carry.
 *
 * @param scope the one scope it has to carry, or null for any that is enough
 * @param rule what the document demands, or null if it leaves it open
 * @param accompanied whether it has to carry others beside that scope; else it carries it alone
 */
public record TokenNeed(String scope, ScopeRule rule, boolean accompanied) {

    /** Any token that is enough. */
    public static TokenNeed sufficient(ScopeRule rule) {
        return new TokenNeed(null, rule, false);
    }

    /** Scopes of OpenID Connect that say nothing about photos. */
    private static final Set<String> NEUTRAL = Set.of("openid", "profile", "email", "offline_access");

    /** The first credential that meets the need. */
    public Optional<Grant> among(List<Grant> grants) {
        return grants.stream().filter(this::isMetBy).findFirst();
    }

    /** The scope to ask an issuer for that grants what is asked. */
    public String asked() {
        if (scope != null) {
            return accompanied ? scope + " " + String.join(" ", rule.refused()) : scope;
        }
        return rule == null || rule.oneOf().isEmpty() ? "openid" : rule.oneOf().get(0);
    }

    private boolean isMetBy(Grant grant) {
        if (grant.grantsAny() && grant.source() instanceof TokenSource.OAuth2 issuer) {
            // What is asked for instead of the single scopes is enough, but nobody knows what it carries alone.
            return issuer.scope() == null ? !isLeftOpen() : scope == null;
        }
        if (grant.grantsAny() || (rule == null && scope == null)) {
            return true;
        }
        Set<String> carried = lower(grant.scopes());
        Set<String> enough = lower(rule.oneOf());
        if (accompanied) {
            return carried.size() > 1 && carried.contains(scope.toLowerCase(Locale.ROOT));
        }
        return scope == null ? carried.stream().anyMatch(enough::contains) : carriesAlone(carried, enough);
    }

    /** Whether it has to carry one scope and no other that could be enough. */
    public boolean isAlone() {
        return scope != null && !accompanied;
    }

    /** What to ask an issuer for is then known to the target's owner only. */
    boolean isLeftOpen() {
        return scope == null && (rule == null || rule.oneOf().isEmpty());
    }

    /** A scope in neither list could be a superset, so a token with one proves nothing. */
    private boolean carriesAlone(Set<String> carried, Set<String> enough) {
        String wanted = scope.toLowerCase(Locale.ROOT);
        Set<String> weaker = lower(rule.refused());
        return carried.contains(wanted)
                && carried.stream()
                        .filter(other -> !other.equals(wanted) && !NEUTRAL.contains(other))
                        .allMatch(other -> weaker.contains(other) && !enough.contains(other));
    }

    private static Set<String> lower(List<String> scopes) {
        return scopes.stream().map(scope -> scope.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    /** What is missing, for a person. */
    public String describe() {
        if (scope != null) {
            return "that carries " + scope + (accompanied ? " among others" : " alone");
        }
        return rule == null ? "at all" : "with one of " + String.join(", ", rule.oneOf());
    }
}
