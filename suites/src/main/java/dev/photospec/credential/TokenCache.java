package dev.photospec.credential;

import dev.photospec.exchange.Redaction;
import dev.photospec.exchange.Token;
import dev.photospec.scenario.Tokens;
import dev.photospec.target.Grant;
import java.util.List;
import java.util.Locale;
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
    private final Map<String, Object> locks = new ConcurrentHashMap<>();
    private final Set<String> renewed = ConcurrentHashMap.newKeySet();

    private final BiConsumer<Grant, Contradiction> warning;

    /** @param warning hears of a token that is not what the configuration says */
    public TokenCache(Redaction redaction, TokenEndpoint endpoint, BiConsumer<Grant, Contradiction> warning) {
        this.supply = new TokenSupply(redaction, endpoint);
        this.warning = warning;
    }

    private record Kept(Grant grant, String scope, Issued issued) {}

    @Override
    public Token token(Grant grant, String scope) throws TokenRefused {
        String key =
                grant.source() + " " + grant.user() + " " + grant.scopes() + " " + (grant.grantsAny() ? scope : "");
        // One thread asks, above all where that asks the user to sign in.
        synchronized (locks.computeIfAbsent(key, name -> new Object())) {
            Kept known = kept.get(key);
            if (known == null || known.issued().isDue()) {
                known = new Kept(grant, scope, supply.obtain(grant, scope));
                if (kept.put(key, known) == null) {
                    compare(known);
                }
            }
            return new Token(known.issued().value(), variable(grant, scope));
        }
    }

    /** What another scope allows or forbids would be charged to this one. */
    @Override
    public Token alone(Grant grant, String scope) throws TokenRefused {
        Token token = token(grant, scope);
        Optional<Contradiction> found = contradiction(grant, scope, token.value());
        if (found.isPresent()) {
            throw new TokenRefused("the token for " + scope + " " + found.get().found() + "; "
                    + found.get().next());
        }
        return token;
    }

    private void compare(Kept known) {
        contradiction(known.grant(), known.scope(), known.issued().value())
                .ifPresent(found -> warning.accept(known.grant(), found));
    }

    private static Optional<Contradiction> contradiction(Grant grant, String scope, String token) {
        List<String> expected = grant.grantsAny() ? List.of(scope) : grant.scopes();
        return TokenContent.of(new Token(token, "")).flatMap(content -> Contradiction.of(grant, expected, content));
    }

    /** Another token for one that was refused; empty if it is none of ours, or was renewed once already. */
    public Optional<Token> renewed(Token refused) {
        return kept.entrySet().stream()
                .filter(entry -> entry.getValue().issued().value().equals(refused.value()))
                .filter(entry -> TokenSupply.canRenew(entry.getValue().grant()) && renewed.add(entry.getKey()))
                .findFirst()
                .flatMap(entry -> again(entry.getKey(), entry.getValue()));
    }

    private Optional<Token> again(String key, Kept known) {
        try {
            kept.remove(key, known);
            return Optional.of(token(known.grant(), known.scope()));
        } catch (TokenRefused e) {
            return Optional.empty();
        }
    }

    /** Says who and what, so that a pasted curl line tells which token it needs. */
    private static String variable(Grant grant, String scope) {
        String user = grant.user() == null ? "APP" : grant.user().replaceFirst("@.*", "");
        String scopes = grant.grantsAny() ? scope : String.join("_", grant.scopes());
        return (user + "_" + scopes).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    }
}
