package dev.photospec.cli;

import dev.photospec.target.Grant;
import dev.photospec.target.Target;
import dev.photospec.target.TokenSource;
import java.util.List;

/** Shows how to get a token from the reference and read a photo with it. */
final class CurlExample {

    private CurlExample() {}

    static List<String> of(Target target) {
        Grant grant = target.credentials().get(0);
        if (!(grant.source() instanceof TokenSource.OAuth2 source)) {
            return List.of();
        }
        return List.of(
                "get a token: TOKEN=$(curl -sS '" + source.tokenEndpoint() + "' -d grant_type=client_credentials"
                        + " --data-urlencode 'client_id=" + source.clientId() + "'"
                        + " --data-urlencode 'client_secret=" + source.clientSecret() + "'"
                        + " -d scope=User.Read | sed 's/.*\"access_token\" *: *\"\\([^\"]*\\)\".*/\\1/')",
                "use it:      curl -sS -H \"Authorization: Bearer $TOKEN\" '" + target.url() + "/me/photo'");
    }
}
