package dev.photospec.credential;

import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import dev.photospec.scenario.Tokens.TokenRefused;
import dev.photospec.target.TokenSource;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** Asks an OAuth 2.0 token endpoint (RFC 6749 §4.4 and §6); follows no redirect. */
public final class TokenEndpoint {

    private final int timeoutMillis;

    public TokenEndpoint(Duration timeout) {
        this.timeoutMillis = Math.toIntExact(timeout.toMillis());
    }

    /**
     * An access token with the scope.
     *
     * @throws TokenRefused if the endpoint gives none; the message holds no secret
     */
    String token(TokenSource.OAuth2 source, String scope) throws TokenRefused {
        try {
            HTTPRequest request = request(source, scope).toHTTPRequest();
            request.setFollowRedirects(false);
            request.setConnectTimeout(timeoutMillis);
            request.setReadTimeout(timeoutMillis);
            TokenResponse response = TokenResponse.parse(request.send());
            if (!response.indicatesSuccess()) {
                throw new TokenRefused("the token endpoint refused " + scope + ": "
                        + response.toErrorResponse().getErrorObject().getCode());
            }
            return response.toSuccessResponse().getTokens().getAccessToken().getValue();
        } catch (IOException | ParseException | IllegalArgumentException e) {
            throw new TokenRefused("no token from " + source.tokenEndpoint() + ": " + e.getMessage());
        }
    }

    private static TokenRequest request(TokenSource.OAuth2 source, String scope) {
        AuthorizationGrant grant = source.grant().equals("refresh_token")
                ? new RefreshTokenGrant(new RefreshToken(source.refreshToken()))
                : new ClientCredentialsGrant();
        return new TokenRequest.Builder(
                        URI.create(source.tokenEndpoint()),
                        new ClientSecretPost(new ClientID(source.clientId()), new Secret(source.clientSecret())),
                        grant)
                .scope(Scope.parse(scope))
                .build();
    }
}
