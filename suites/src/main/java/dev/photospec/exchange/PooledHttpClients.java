package dev.photospec.exchange;

import java.io.IOException;
import java.io.InputStream;
import org.apache.http.ConnectionReuseStrategy;
import org.apache.http.HttpEntity;
import org.apache.http.HttpResponse;
import org.apache.http.client.AuthenticationStrategy;
import org.apache.http.client.HttpClient;
import org.apache.http.client.HttpRequestRetryHandler;
import org.apache.http.client.RedirectStrategy;
import org.apache.http.client.RequestDirector;
import org.apache.http.client.UserTokenHandler;
import org.apache.http.conn.ClientConnectionManager;
import org.apache.http.conn.ConnectionKeepAliveStrategy;
import org.apache.http.conn.routing.HttpRoutePlanner;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.conn.PoolingClientConnectionManager;
import org.apache.http.params.HttpParams;
import org.apache.http.protocol.HttpProcessor;
import org.apache.http.protocol.HttpRequestExecutor;

/**
 * A fresh client object for each request over one pool of connections. One shared object is not
 * safe: REST Assured changes its interceptors for every request.
 */
@SuppressWarnings("deprecation") // REST Assured accepts only the old AbstractHttpClient.
final class PooledHttpClients {

    private final PoolingClientConnectionManager pool = new PoolingClientConnectionManager();

    PooledHttpClients(int connections) {
        pool.setMaxTotal(connections);
        pool.setDefaultMaxPerRoute(connections);
    }

    HttpClient client() {
        return new Buffering(pool);
    }

    /** Reads every body at once: REST Assured never gives back the connection of one it does not read. */
    private static final class Buffering extends DefaultHttpClient {

        Buffering(ClientConnectionManager pool) {
            super(pool);
        }

        @Override
        protected RequestDirector createClientRequestDirector(
                HttpRequestExecutor executor,
                ClientConnectionManager connections,
                ConnectionReuseStrategy reuse,
                ConnectionKeepAliveStrategy keepAlive,
                HttpRoutePlanner routes,
                HttpProcessor processor,
                HttpRequestRetryHandler retry,
                RedirectStrategy redirects,
                AuthenticationStrategy targetAuthentication,
                AuthenticationStrategy proxyAuthentication,
                UserTokenHandler userTokens,
                HttpParams parameters) {
            RequestDirector director = super.createClientRequestDirector(
                    executor,
                    connections,
                    reuse,
                    keepAlive,
                    routes,
                    processor,
                    // A request is sent once: a retried write would be two writes.
                    (failure, tries, context) -> false,
                    redirects,
                    targetAuthentication,
                    proxyAuthentication,
                    userTokens,
                    parameters);
            return (host, request, context) -> buffered(director.execute(host, request, context));
        }

        private static HttpResponse buffered(HttpResponse response) throws IOException {
            HttpEntity entity = response.getEntity();
            if (entity == null) {
                return response;
            }
            try (InputStream content = entity.getContent()) {
                ByteArrayEntity whole = new ByteArrayEntity(content.readNBytes(Client.MAX_BODY + 1));
                whole.setContentType(entity.getContentType());
                response.setEntity(whole);
                return response;
            }
        }
    }
}
