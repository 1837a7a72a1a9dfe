package dev.photospec.credential;

import com.nimbusds.oauth2.sdk.AbstractRequest;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResourceOwnerPasswordCredentialsGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Tokens;
import dev.photospec.exchange.ConnectionSettings;
import dev.photospec.exchange.Tokens.TokenRefused;
import dev.photospec.target.TokenSource;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** Asks an OAuth 2.0 token endpoint (RFC 6749 §4.3, §4.4 and §6; RFC 8628); follows no redirect. */
public final class TokenEndpoint {

    private final int timeoutMillis;
    private final ConnectionSettings way;
    private final DeviceLogin device;

    /** An endpoint that is reached straight, and where nobody is asked to sign in. */
    public TokenEndpoint(Duration timeout) {
        this(timeout, ConnectionSettings.DIRECT, (page, code, window) -> {});
    }

    /** @param prompt what tells the user where to sign in for the grant {@code device_code} */
    public TokenEndpoint(Duration timeout, ConnectionSettings way, DevicePrompt prompt) {
        this.timeoutMillis = Math.toIntExact(timeout.toMillis());
        this.way = way;
        this.device = new DeviceLogin(this, prompt);
    }

    /**
     * An access token with the scope.
     *
     * @param refreshToken one that was issued before, or null
     * @throws TokenRefused if the endpoint gives none; the message holds no secret
     */
    AccessToken token(TokenSource.OAuth2 source, String scope, String refreshToken) throws TokenRefused {
        String asked = source.scope() == null ? scope : source.scope();
        try {
            if (refreshToken != null) {
                return issued(asked(source, asked, new RefreshTokenGrant(new RefreshToken(refreshToken))), asked);
            }
            return source.grant().equals("device_code")
                    ? device.token(source, asked)
                    : issued(asked(source, asked, grant(source)), asked);
        } catch (IOException | ParseException | IllegalArgumentException e) {
            throw new TokenRefused("no token from " + source.tokenEndpoint() + ": " + e.getMessage());
        }
    }

    /** What the endpoint answers to a grant. */
    TokenResponse asked(TokenSource.OAuth2 source, String scope, AuthorizationGrant grant)
            throws IOException, ParseException {
        URI endpoint = URI.create(source.tokenEndpoint());
        TokenRequest.Builder request = source.clientSecret() == null
                ? new TokenRequest.Builder(endpoint, new ClientID(source.clientId()), grant)
                : new TokenRequest.Builder(
                        endpoint,
                        new ClientSecretPost(new ClientID(source.clientId()), new Secret(source.clientSecret())),
                        grant);
        return TokenResponse.parse(send(request.scope(Scope.parse(scope)).build()));
    }

    HTTPResponse send(AbstractRequest request) throws IOException {
        HTTPRequest http = request.toHTTPRequest();
        http.setFollowRedirects(false);
        http.setConnectTimeout(timeoutMillis);
        http.setReadTimeout(timeoutMillis);
        http.setProxy(way.toProxy());
        if (way.tls() != null) {
            http.setSSLSocketFactory(way.tls().getSocketFactory());
        }
        return http.send();
    }

    /** The tokens in the answer. */
    static AccessToken issued(TokenResponse response, String scope) throws TokenRefused {
        if (!response.indicatesSuccess()) {
            throw new TokenRefused("the token endpoint refused " + scope + ": "
                    + response.toErrorResponse().getErrorObject().getCode());
        }
        Tokens tokens = response.toSuccessResponse().getTokens();
        return AccessToken.lasting(
                tokens.getAccessToken().getValue(),
                tokens.getRefreshToken() == null
                        ? null
                        : tokens.getRefreshToken().getValue(),
                tokens.getAccessToken().getLifetime(),
                tokens.getAccessToken().getScope() == null
                        ? null
                        : tokens.getAccessToken().getScope().toStringList());
    }

    private static AuthorizationGrant grant(TokenSource.OAuth2 source) {
        return switch (source.grant()) {
            case "refresh_token" -> new RefreshTokenGrant(new RefreshToken(source.refreshToken()));
            case "password" ->
                new ResourceOwnerPasswordCredentialsGrant(
                        source.login().username(), new Secret(source.login().password()));
            default -> new ClientCredentialsGrant();
        };
    }
}
