package dev.photospec.doctor;

import dev.photospec.credential.ScopeMismatch;
import dev.photospec.credential.TokenContent;
import dev.photospec.exchange.Token;
import dev.photospec.exchange.Tokens;
import dev.photospec.exchange.Tokens.TokenRefused;
import dev.photospec.spec.Profile;
import dev.photospec.spec.ScopeRule;
import dev.photospec.target.Grant;
import dev.photospec.target.TokenSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks at each credential: is there a token, is it good, and does it carry what the file says. */
public final class TokenDoctor {

    private static final Duration SHORT = Duration.ofMinutes(10);

    private final Profile profile;
    private final Tokens tokens;

    public TokenDoctor(Profile profile, Tokens tokens) {
        this.profile = profile;
        this.tokens = tokens;
    }

    public Diagnosis look(Grant grant) {
        String about = "token of " + (grant.user() == null ? "the app" : grant.user()) + " "
                + (grant.grantsAny() ? "(any scope)" : grant.scopes());
        if (grant.source() instanceof TokenSource.Basic login) {
            return Diagnosis.good("password of " + login.username(), "given; the owners below show whether it is good");
        }
        List<String> expected = grant.grantsAny() ? List.of(anyScope()) : grant.scopes();
        try {
            Token token = tokens.token(grant, String.join(" ", expected));
            Optional<TokenContent> content = TokenContent.of(token);
            return content.isEmpty()
                    ? Diagnosis.good(about, "present (not a JWT, so scopes and expiry are unknown)")
                    : look(about, grant, expected, content.get());
        } catch (TokenRefused e) {
            return Diagnosis.bad(
                    about, e.getMessage(), "check the credential's secrets, and what the client may ask for");
        }
    }

    private Diagnosis look(String about, Grant grant, List<String> expected, TokenContent content) {
        boolean over = content.expires() != null && content.expires().isBefore(Instant.now());
        if (grant.expired() && content.expires() != null) {
            return over
                    ? Diagnosis.good(about, "expired at " + content.expires() + ", as the file says")
                    : Diagnosis.bad(about, "good until " + content.expires(), "wait, or give an older one");
        }
        if (over) {
            return Diagnosis.bad(about, "expired at " + content.expires(), "get a new one");
        }
        if (asksInstead(grant)) {
            List<String> carried = content.carried(grant.user() == null);
            return lifetime(about, carried, content.expires(), grant);
        }
        Optional<ScopeMismatch> contradiction = ScopeMismatch.of(grant, expected, content);
        if (contradiction.isPresent()) {
            return Diagnosis.bad(
                    about, contradiction.get().found(), contradiction.get().next());
        }
        List<String> carried = content.carried(grant.user() == null);
        return lifetime(about, carried, content.expires(), grant);
    }

    private static Diagnosis lifetime(String about, List<String> carried, Instant expires, Grant grant) {
        Duration left = expires == null ? null : Duration.between(Instant.now(), expires);
        boolean fixed = grant.source() instanceof TokenSource.Static && !grant.expired();
        if (fixed && left != null && left.compareTo(SHORT) < 0) {
            return Diagnosis.bad(
                    about,
                    "expires in " + left.toSeconds() + " s and cannot be renewed",
                    "get a fresh one, or use oauth2 or a command instead of token");
        }
        return Diagnosis.good(
                about,
                (carried.isEmpty() ? "names no scopes" : "carries " + carried)
                        + (left == null ? "" : ", good for " + left.toMinutes() + " min"));
    }

    /** Returns the scope to ask for; the one under {@code scope} may be anything, such as an app's .default. */
    private static boolean asksInstead(Grant grant) {
        return grant.grantsAny() && grant.source() instanceof TokenSource.OAuth2 issuer && issuer.scope() != null;
    }

    private String anyScope() {
        return profile.scopes().stream()
                .map(ScopeRule::oneOf)
                .flatMap(List::stream)
                .findFirst()
                .orElse("openid");
    }
}
