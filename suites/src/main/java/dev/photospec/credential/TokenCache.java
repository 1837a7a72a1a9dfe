package dev.photospec.credential;

import dev.photospec.exchange.Redaction;
import dev.photospec.exchange.Token;
import dev.photospec.scenario.Tokens;
import dev.photospec.target.Grant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps every token for the run, renews it before it expires, and tells the redaction about it before
 * anybody can use it.
 */
public final class TokenCache implements Tokens {

    private final TokenSupply supply;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final Map<String, Object> locks = new ConcurrentHashMap<>();
    private final Set<String> renewed = ConcurrentHashMap.newKeySet();

    public TokenCache(Redaction redaction, TokenEndpoint endpoint) {
        this.supply = new TokenSupply(redaction, endpoint);
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
                kept.put(key, known);
            }
            return new Token(known.issued().value(), variable(grant, scope));
        }
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
