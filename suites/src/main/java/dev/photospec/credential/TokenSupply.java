package dev.photospec.credential;

import dev.photospec.exchange.Tokens.TokenRefused;
import dev.photospec.exchange.record.Redaction;
import dev.photospec.target.Grant;
import dev.photospec.target.TokenSource;
import dev.photospec.target.TokenText;
import dev.photospec.target.load.ShellCommand;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Gets tokens from wherever a credential says, and remembers what the next can be had with. */
final class TokenSupply {

    private final Redaction redaction;
    private final TokenEndpoint endpoint;
    private final Map<String, String> refreshTokens = new ConcurrentHashMap<>();
    private final Map<String, Object> turns = new ConcurrentHashMap<>();

    TokenSupply(Redaction redaction, TokenEndpoint endpoint) {
        this.redaction = redaction;
        this.endpoint = endpoint;
    }

    /** Returns whether asking again may give another token. */
    static boolean canRenew(Grant grant) {
        return !(grant.source() instanceof TokenSource.Static) && !(grant.source() instanceof TokenSource.Basic);
    }

    /** @throws TokenRefused if there is none; the message holds no secret */
    AccessToken obtain(Grant grant, String scope) throws TokenRefused {
        String asked = grant.grantsAny() ? scope : String.join(" ", grant.scopes());
        AccessToken issued;
        if (grant.source() instanceof TokenSource.Static given) {
            issued = AccessToken.given(given.token());
        } else if (grant.source() instanceof TokenSource.Basic login) {
            redaction.learn(login.password());
            issued = AccessToken.given(login.encoded());
        } else if (grant.source() instanceof TokenSource.Command command) {
            issued = printed(command, grant, asked);
        } else {
            issued = issued((TokenSource.OAuth2) grant.source(), grant, asked);
        }
        redaction.learn(issued.value());
        return issued;
    }

    private static AccessToken printed(TokenSource.Command command, Grant grant, String asked) throws TokenRefused {
        Map<String, String> environment =
                Map.of("PHOTOSPEC_SCOPE", asked, "PHOTOSPEC_USER", grant.user() == null ? "" : grant.user());
        try {
            String printed = ShellCommand.output(command.line(), environment).replaceFirst("^\uFEFF", "");
            Optional<String> fault = TokenText.fault(printed);
            if (fault.isPresent()) {
                throw new TokenRefused("the output of the command for " + asked + " " + fault.get());
            }
            return AccessToken.given(printed);
        } catch (IOException e) {
            throw new TokenRefused("no token from the command for " + asked + ": " + e.getMessage());
        }
    }

    /** An issuer may repeat in its description whatever it was sent. */
    private AccessToken issued(TokenSource.OAuth2 source, Grant grant, String asked) throws TokenRefused {
        try {
            return requested(source, grant, asked);
        } catch (TokenRefused e) {
            boolean masked = Stream.of(
                            source.clientSecret(),
                            source.refreshToken(),
                            source.login() == null ? null : source.login().password())
                    .allMatch(secret -> secret == null || secret.length() >= Redaction.SHORTEST);
            String told = redaction.maskBeginning(e.getMessage());
            throw new TokenRefused(masked ? told : told.replaceFirst("^([^:]+: [a-z_]+): .*", "$1"));
        }
    }

    private AccessToken requested(TokenSource.OAuth2 source, Grant grant, String asked) throws TokenRefused {
        redaction.learn(source.clientSecret());
        redaction.learn(source.refreshToken());
        redaction.learn(source.login() == null ? null : source.login().password());
        String key = source.tokenEndpoint() + " " + source.clientId() + " " + grant.user();
        if (source.grant().equals("client_credentials")) {
            return endpoint.token(source, asked, null);
        }
        // One after the other: the first asks a person, and the others use what that gave.
        synchronized (turns.computeIfAbsent(key, name -> new Object())) {
            AccessToken issued = ask(source, asked, refreshTokens.get(key));
            if (issued.refreshToken() != null) {
                redaction.learn(issued.refreshToken());
                refreshTokens.put(key, issued.refreshToken());
            }
            return issued;
        }
    }

    /** A refresh token that is no longer good is no reason to give up where the first way is still open. */
    private AccessToken ask(TokenSource.OAuth2 source, String asked, String refreshToken) throws TokenRefused {
        try {
            return endpoint.token(source, asked, refreshToken);
        } catch (TokenRefused e) {
            if (refreshToken == null) {
                throw e;
            }
            return endpoint.token(source, asked, null);
        }
    }
}
