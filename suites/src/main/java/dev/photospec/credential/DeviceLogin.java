package dev.photospec.credential;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationRequest;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationResponse;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationSuccessResponse;
import com.nimbusds.oauth2.sdk.device.DeviceCodeGrant;
import com.nimbusds.oauth2.sdk.id.ClientID;
import dev.photospec.exchange.Tokens.TokenRefused;
import dev.photospec.target.TokenSource;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Signs in on another device (RFC 8628) and waits until the user has done so. */
final class DeviceLogin {

    /** RFC 8628 §3.5: what slow_down adds to the interval. */
    private static final long SLOWER_SECONDS = 5;

    private final TokenEndpoint endpoint;
    private final DevicePrompt prompt;

    DeviceLogin(TokenEndpoint endpoint, DevicePrompt prompt) {
        this.endpoint = endpoint;
        this.prompt = prompt;
    }

    AccessToken token(TokenSource.OAuth2 source, String scope) throws IOException, ParseException, TokenRefused {
        String lasting = scope.contains("offline_access") ? scope : scope + " offline_access";
        DeviceAuthorizationSuccessResponse device = authorization(source, lasting);
        prompt.show(
                device.getVerificationURI(), device.getUserCode().getValue(), Duration.ofSeconds(device.getLifetime()));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(device.getLifetime());
        long interval = device.getInterval();
        while (System.nanoTime() < end && pause(interval)) {
            TokenResponse answer = endpoint.asked(source, lasting, new DeviceCodeGrant(device.getDeviceCode()));
            String code = answer.indicatesSuccess()
                    ? ""
                    : String.valueOf(answer.toErrorResponse().getErrorObject().getCode());
            if (!code.equals("authorization_pending") && !code.equals("slow_down")) {
                return TokenEndpoint.issued(answer, scope);
            }
            interval += code.equals("slow_down") ? SLOWER_SECONDS : 0;
        }
        throw new TokenRefused("nobody signed in at " + device.getVerificationURI() + " in time");
    }

    private DeviceAuthorizationSuccessResponse authorization(TokenSource.OAuth2 source, String scope)
            throws IOException, ParseException, TokenRefused {
        DeviceAuthorizationResponse answer = DeviceAuthorizationResponse.parse(
                endpoint.send(new DeviceAuthorizationRequest.Builder(new ClientID(source.clientId()))
                        .endpointURI(URI.create(source.deviceEndpoint()))
                        .scope(Scope.parse(scope))
                        .build()));
        if (!answer.indicatesSuccess()) {
            throw new TokenRefused("the device endpoint refused " + scope + ": "
                    + TokenEndpoint.told(answer.toErrorResponse().getErrorObject()));
        }
        return answer.toSuccessResponse();
    }

    private static boolean pause(long seconds) {
        try {
            TimeUnit.SECONDS.sleep(seconds);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
