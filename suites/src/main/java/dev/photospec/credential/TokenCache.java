package dev.photospec.credential;

import dev.photospec.exchange.Redaction;
import dev.photospec.exchange.Token;
import dev.photospec.scenario.Tokens;
import dev.photospec.target.Grant;
import dev.photospec.target.TokenSource;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps every token for the run and tells the redaction about it before anybody can use it. */
public final class TokenCache implements Tokens {

    private final Redaction redaction;
    private final TokenEndpoint endpoint;
    private final Map<Key, Token> tokens = new ConcurrentHashMap<>();

    /** A credential, and the scope it was asked for. */
    private record Key(Grant grant, String scope) {}

    public TokenCache(Redaction redaction, TokenEndpoint endpoint) {
        this.redaction = redaction;
        this.endpoint = endpoint;
    }

    @Override
    public Token token(Grant grant, String scope) throws TokenRefused {
        Key key = new Key(grant, grant.grantsAny() ? scope : null);
        Token known = tokens.get(key);
        if (known != null) {
            return known;
        }
        Token token = new Token(obtain(grant, scope), variable(grant, scope));
        tokens.put(key, token);
        return token;
    }

    private String obtain(Grant grant, String scope) throws TokenRefused {
        String value;
        if (grant.source() instanceof TokenSource.Static given) {
            value = given.token();
        } else {
            TokenSource.OAuth2 source = (TokenSource.OAuth2) grant.source();
            redaction.learn(source.clientSecret());
            redaction.learn(source.refreshToken());
            value = endpoint.token(source, grant.grantsAny() ? scope : String.join(" ", grant.scopes()));
        }
        redaction.learn(value);
        return value;
    }

    /** Says who and what, so that a pasted curl line tells which token it needs. */
    private static String variable(Grant grant, String scope) {
        String user = grant.user() == null ? "APP" : grant.user().replaceFirst("@.*", "");
        String scopes = grant.grantsAny() ? scope : String.join("_", grant.scopes());
        return (user + "_" + scopes).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    }
}
