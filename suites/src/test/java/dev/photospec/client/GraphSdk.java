package dev.photospec.client;

import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.kiota.authentication.AccessTokenProvider;
import com.microsoft.kiota.authentication.AllowedHostsValidator;
import com.microsoft.kiota.authentication.BaseBearerTokenAuthenticationProvider;
import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;

/** The vendor's own client, of which nothing is changed but base URL and token. */
public final class GraphSdk {

    private GraphSdk() {}

    /** Returns a client for the base URL. */
    public static GraphServiceClient at(String url, Supplier<String> token) {
        AccessTokenProvider tokens = new AccessTokenProvider() {
            private final AllowedHostsValidator hosts = new AllowedHostsValidator("127.0.0.1");

            @Override
            public String getAuthorizationToken(URI uri, Map<String, Object> context) {
                return token.get();
            }

            @Override
            public AllowedHostsValidator getAllowedHostsValidator() {
                return hosts;
            }
        };
        GraphServiceClient client = new GraphServiceClient(new BaseBearerTokenAuthenticationProvider(tokens));
        client.getRequestAdapter().setBaseUrl(url);
        return client;
    }
}
