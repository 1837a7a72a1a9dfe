package dev.photospec.plan;

import dev.photospec.spec.Credential;
import dev.photospec.spec.ScopeRule;
import dev.photospec.target.Grant;
import dev.photospec.target.TokenSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The token that a case needs.
 *
 * @param scope the one scope it has to carry, or null
 * @param rule what the document demands, or null if it leaves it open
 * @param credential which token it is; of those that nobody issues, the good one that they are made from
 */
public record TokenNeed(String scope, ScopeRule rule, Credential credential) {

    /** Any token that is enough. */
    public static TokenNeed sufficient(ScopeRule rule) {
        return new TokenNeed(null, rule, Credential.SUFFICIENT);
    }

    /** Scopes of OpenID Connect that say nothing about photos. */
    private static final Set<String> NEUTRAL = Set.of("openid", "profile", "email", "offline_access");

    /** The first credential that meets the need. */
    public Optional<Grant> choose(List<Grant> grants) {
        return grants.stream()
                .filter(grant -> grant.expired() == (credential == Credential.EXPIRED))
                .filter(this::isMetBy)
                .findFirst();
    }

    /** The scope to ask an issuer for that grants what is asked. */
    public String asked() {
        return switch (credential) {
            case NO_SCOPES -> "";
            case REFUSED_TOGETHER -> String.join(" ", rule.refused());
            case LISTED_AMONG_OTHERS -> scope + " " + String.join(" ", rule.refused());
            default ->
                scope != null ? scope : isAnyEnough() ? "openid" : rule.oneOf().get(0);
        };
    }

    private boolean isMetBy(Grant grant) {
        if (grant.grantsAny() && grant.source() instanceof TokenSource.OAuth2 issuer) {
            // What is asked for instead of the single scopes is enough, but nobody knows what it carries alone.
            return credential != Credential.NO_SCOPES && (issuer.scope() == null ? !isLeftOpen() : isSufficient());
        }
        if (grant.source() instanceof TokenSource.Basic) {
            return isSufficient();
        }
        Set<String> carried = lower(grant.scopes());
        return switch (credential) {
            // An issuer that is asked for no scope gives its default (RFC 6749 section 3.3).
            case NO_SCOPES -> carried.isEmpty() && !(grant.source() instanceof TokenSource.OAuth2);
            case REFUSED_TOGETHER -> grant.grantsAny() || carriesWeakerOnly(carried);
            case LISTED_AMONG_OTHERS ->
                grant.grantsAny() || (carried.size() > 1 && carried.contains(scope.toLowerCase(Locale.ROOT)));
            case EACH_LISTED, EACH_REFUSED -> grant.grantsAny() || carriesAlone(carried, lower(rule.oneOf()));
            default -> grant.grantsAny() || rule == null || carried.stream().anyMatch(lower(rule.oneOf())::contains);
        };
    }

    /** Returns whether it has to carry what is asked for and nothing else that counts. */
    public boolean isAlone() {
        return scope != null ? credential != Credential.LISTED_AMONG_OTHERS : credential == Credential.NO_SCOPES;
    }

    /** Returns whether it has to carry others beside its scope. */
    public boolean isAccompanied() {
        return credential == Credential.LISTED_AMONG_OTHERS;
    }

    /** Returns whether only the target's owner can know what to ask an issuer for. */
    boolean isLeftOpen() {
        return isSufficient() && isAnyEnough();
    }

    private boolean isSufficient() {
        return scope == null && credential != Credential.REFUSED_TOGETHER && credential != Credential.NO_SCOPES;
    }

    private boolean isAnyEnough() {
        return rule == null || rule.oneOf().isEmpty();
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

    private boolean carriesWeakerOnly(Set<String> carried) {
        Set<String> counting =
                carried.stream().filter(one -> !NEUTRAL.contains(one)).collect(Collectors.toSet());
        return counting.size() > 1 && lower(rule.refused()).containsAll(counting);
    }

    private static Set<String> lower(List<String> scopes) {
        return scopes.stream().map(scope -> scope.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    /** Returns what is missing, for a person. */
    public String describe() {
        return switch (credential) {
            case EXPIRED -> "that has expired";
            case NO_SCOPES -> "without scopes";
            case REFUSED_TOGETHER -> "with several scopes that are not enough";
            case LISTED_AMONG_OTHERS -> "that carries " + scope + " among others";
            case EACH_LISTED, EACH_REFUSED -> "that carries " + scope + " alone";
            default -> rule == null ? "at all" : "with one of " + String.join(", ", rule.oneOf());
        };
    }

    /** Returns how such a credential is written down, without its user. */
    String line() {
        return "scopes: [" + asked().replace(" ", ", ") + "]"
                + (credential == Credential.EXPIRED ? ", expired: true" : "") + ", token: …";
    }
}
