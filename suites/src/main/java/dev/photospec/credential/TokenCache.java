package dev.photospec.credential;

import dev.photospec.exchange.Token;
import dev.photospec.exchange.Tokens;
import dev.photospec.exchange.record.Redaction;
import dev.photospec.target.Grant;
import dev.photospec.target.TokenSource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/**
 * Keeps every token for the run, renews it before it expires, and tells the redaction about it before
 * anybody can use it.
 */
public final class TokenCache implements Tokens {

    private final TokenSupply supply;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    /** The key that each token was issued for: a request may be answered after its token was renewed for another. */
    private final Map<String, String> keys = new ConcurrentHashMap<>();

    private final Map<String, Object> locks = new ConcurrentHashMap<>();
    private final Set<String> renewed = ConcurrentHashMap.newKeySet();
    private final BiConsumer<Grant, ScopeMismatch> warning;
    private final String configuration;

    /** @param warning hears of a token that is not what the configuration says */
    public TokenCache(Redaction redaction, TokenEndpoint endpoint, BiConsumer<Grant, ScopeMismatch> warning) {
        this(redaction, endpoint, warning, null);
    }

    /**
     * @param warning hears of a token that is not what the configuration says
     * @param configuration the configuration's file; null if there is none
     */
    TokenCache(
            Redaction redaction,
            TokenEndpoint endpoint,
            BiConsumer<Grant, ScopeMismatch> warning,
            String configuration) {
        this.configuration = configuration;
        this.supply = new TokenSupply(redaction, endpoint);
        this.warning = warning;
    }

    private record Kept(Grant grant, String scope, AccessToken issued, Token token) {}

    @Override
    public Token token(Grant grant, String scope) throws TokenRefused {
        Kept known = kept(grant, scope);
        Instant end = grant.expired() ? expires(known) : null;
        if (end != null && end.isAfter(Instant.now())) {
            throw new TokenRefused(
                    "the token that is marked as expired is good until " + end + "; wait, or give an older one");
        }
        return known.token();
    }

    private static Instant expires(Kept known) {
        return TokenContent.of(new Token(known.issued().value(), ""))
                .map(TokenContent::expires)
                .orElse(null);
    }

    private Kept kept(Grant grant, String scope) throws TokenRefused {
        String key = grant.source() + " " + grant.user() + " " + grant.scopes() + " " + grant.expired() + " "
                + (grant.grantsAny() ? scope : "");
        // One thread asks, above all where that asks the user to sign in.
        synchronized (lock(key)) {
            Kept known = kept.get(key);
            if (known == null || known.issued().isDue()) {
                known = obtained(key, grant, scope);
            }
            return known;
        }
    }

    /** Refuses a token with other scopes, since what they allow or forbid would be charged to this one. */
    @Override
    public Token alone(Grant grant, String scope) throws TokenRefused {
        Kept known = kept(grant, scope);
        refuseUnknown(known);
        Optional<ScopeMismatch> found = contradiction(known);
        if (found.isPresent()) {
            throw new TokenRefused("the token for " + scope + " " + found.get().found() + "; "
                    + found.get().next());
        }
        return known.token();
    }

    @Override
    public Token accompanied(Grant grant, String scope, String asked) throws TokenRefused {
        Kept known = kept(grant, asked);
        refuseUnknown(known);
        List<String> carried = content(known)
                .map(content -> content.carried(grant.user() == null))
                .orElse(List.of());
        boolean named =
                carried.stream().anyMatch(one -> one.replaceFirst(".*/", "").equalsIgnoreCase(scope));
        if (!carried.isEmpty() && (!named || carried.size() == 1)) {
            throw new TokenRefused("the token for " + scope + " among others carries " + carried
                    + "; have the issuer grant what is asked for, or list the scopes of a token instead of any");
        }
        return known.token();
    }

    /** Scopes of a token that is always the same one, and does not name them, are anybody's guess. */
    private static void refuseUnknown(Kept known) throws TokenRefused {
        if (known.grant().grantsAny()
                && known.grant().source() instanceof TokenSource.Static
                && content(known).isEmpty()) {
            throw new TokenRefused("the scopes of the token of "
                    + (known.grant().user() == null ? "the app" : known.grant().user())
                    + " are unknown: it does not name them, and scopes: any is for tokens that are issued for what is"
                    + " asked; list its scopes, or use oauth2 or a command");
        }
    }

    private void compare(Kept known) {
        contradiction(known).ifPresent(found -> warning.accept(known.grant(), found));
    }

    /** By what the token says of itself, else by what its issuer has said of it. */
    private static Optional<ScopeMismatch> contradiction(Kept known) {
        Grant grant = known.grant();
        List<String> expected = grant.grantsAny() ? List.of(known.scope().split(" ")) : grant.scopes();
        return content(known).flatMap(content -> ScopeMismatch.of(grant, expected, content));
    }

    private static Optional<TokenContent> content(Kept known) {
        return TokenContent.of(new Token(known.issued().value(), ""))
                .filter(content ->
                        !content.scopes().isEmpty() || !content.roles().isEmpty())
                .or(() -> Optional.ofNullable(known.issued().granted())
                        .map(granted ->
                                TokenContent.granted(granted, known.grant().user() == null)));
    }

    /**
     * Another token for one that was refused; empty if it is none of ours, or cannot be issued again. One that
     * was refused before it was due is renewed once in a run: a target may refuse every token.
     */
    public Optional<Token> renewed(Token refused) {
        return Optional.ofNullable(keys.get(refused.value())).flatMap(key -> renewed(key, refused));
    }

    private Optional<Token> renewed(String key, Token refused) {
        synchronized (lock(key)) {
            Kept known = kept.get(key);
            if (!known.issued().value().equals(refused.value())) {
                return Optional.of(known.token());
            }
            boolean may = !known.grant().expired()
                    && TokenSupply.canRenew(known.grant())
                    && (known.issued().isDue() || renewed.add(key));
            return may ? again(key, known) : Optional.empty();
        }
    }

    private Optional<Token> again(String key, Kept known) {
        try {
            return Optional.of(obtained(key, known.grant(), known.scope()).token());
        } catch (TokenRefused e) {
            return Optional.empty();
        }
    }

    private Kept obtained(String key, Grant grant, String scope) throws TokenRefused {
        AccessToken issued = supply.obtain(grant, scope);
        Kept anew = new Kept(grant, scope, issued, token(grant, scope, issued));
        keys.put(anew.issued().value(), key);
        if (kept.put(key, anew) == null) {
            compare(anew);
        }
        return anew;
    }

    private Object lock(String key) {
        return locks.computeIfAbsent(key, name -> new Object());
    }

    private Token token(Grant grant, String scope, AccessToken issued) {
        return new Token(
                grant.source() instanceof TokenSource.Basic ? "Basic" : "Bearer",
                issued.value(),
                TokenLabel.of(grant, scope),
                TokenExpression.of(grant, scope, configuration));
    }
}
