package dev.photospec.credential;

import com.nimbusds.oauth2.sdk.AbstractRequest;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResourceOwnerPasswordCredentialsGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Tokens;
import dev.photospec.exchange.ConnectionSettings;
import dev.photospec.exchange.Tokens.TokenRefused;
import dev.photospec.target.TokenSource;
import dev.photospec.target.TokenText;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Asks an OAuth 2.0 token endpoint (RFC 6749 §4.3, §4.4 and §6; RFC 8628); follows no redirect. */
public final class TokenEndpoint {

    private static final int LONGEST_DESCRIPTION = 300;

    private final IssuerClient http;
    private final DeviceLogin device;
    /** The endpoints that take a client's secret in Authorization only (RFC 6749 section 2.3.1). */
    private final Set<String> basic = ConcurrentHashMap.newKeySet();

    /** An endpoint that is reached straight, and where nobody is asked to sign in. */
    public TokenEndpoint(Duration timeout) {
        this(timeout, ConnectionSettings.DIRECT, (page, code, window) -> {});
    }

    /** @param prompt what tells the user where to sign in for the grant {@code device_code} */
    public TokenEndpoint(Duration timeout, ConnectionSettings way, DevicePrompt prompt) {
        this.http = new IssuerClient(timeout, way);
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

    /** Returns the answer of the endpoint to a grant. One that refuses a secret in the form is sent it in the field. */
    TokenResponse asked(TokenSource.OAuth2 source, String scope, AuthorizationGrant grant)
            throws IOException, ParseException {
        ClientID client = new ClientID(source.clientId());
        if (source.clientSecret() == null) {
            return asked(new TokenRequest.Builder(URI.create(source.tokenEndpoint()), client, grant), scope);
        }
        Secret secret = new Secret(source.clientSecret());
        if (!basic.contains(source.tokenEndpoint())) {
            TokenResponse answer = asked(source, scope, grant, new ClientSecretPost(client, secret));
            if (answer.indicatesSuccess()
                    || !"invalid_client"
                            .equals(answer.toErrorResponse().getErrorObject().getCode())) {
                return answer;
            }
        }
        TokenResponse answer = asked(source, scope, grant, new ClientSecretBasic(client, secret));
        if (answer.indicatesSuccess()) {
            basic.add(source.tokenEndpoint());
        }
        return answer;
    }

    private TokenResponse asked(
            TokenSource.OAuth2 source, String scope, AuthorizationGrant grant, ClientAuthentication client)
            throws IOException, ParseException {
        return asked(new TokenRequest.Builder(URI.create(source.tokenEndpoint()), client, grant), scope);
    }

    private TokenResponse asked(TokenRequest.Builder request, String scope) throws IOException, ParseException {
        return TokenResponse.parse(send(request.scope(Scope.parse(scope)).build()));
    }

    HTTPResponse send(AbstractRequest request) throws IOException, ParseException {
        return http.send(request);
    }

    /** The tokens in the answer. */
    static AccessToken issued(TokenResponse response, String scope) throws TokenRefused {
        if (!response.indicatesSuccess()) {
            throw new TokenRefused("the token endpoint refused " + scope + ": "
                    + told(response.toErrorResponse().getErrorObject()));
        }
        Tokens tokens = response.toSuccessResponse().getTokens();
        String value = tokens.getAccessToken().getValue();
        Optional<String> fault = TokenText.fault(value);
        if (fault.isPresent()) {
            throw new TokenRefused("the access token of the token endpoint for " + scope + " " + fault.get());
        }
        return AccessToken.lasting(
                value,
                tokens.getRefreshToken() == null
                        ? null
                        : tokens.getRefreshToken().getValue(),
                tokens.getAccessToken().getLifetime(),
                tokens.getAccessToken().getScope() == null
                        ? null
                        : tokens.getAccessToken().getScope().toStringList());
    }

    /** Returns the issuer's own words, which say more than its code; whoever shows them masks secrets. */
    static String told(ErrorObject error) {
        String code = error.getCode() == null ? "status " + error.getHTTPStatusCode() : error.getCode();
        String description =
                error.getDescription() == null ? "" : error.getDescription().strip();
        return description.isEmpty()
                ? code
                : code + ": "
                        + (description.length() > LONGEST_DESCRIPTION
                                ? description.substring(0, LONGEST_DESCRIPTION) + "…"
                                : description);
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
