package dev.photospec.exchange;

import org.apache.http.client.HttpClient;

/**
 * A fresh client object for each request over one pool of connections. One shared object is not
 * safe: REST Assured changes its interceptors for every request.
 */
@SuppressWarnings("deprecation") // REST Assured accepts only the old AbstractHttpClient.
final class PooledHttpClients {

    private final org.apache.http.impl.conn.PoolingClientConnectionManager pool =
            new org.apache.http.impl.conn.PoolingClientConnectionManager();

    PooledHttpClients(int connections) {
        pool.setMaxTotal(connections);
        pool.setDefaultMaxPerRoute(connections);
    }

    HttpClient client() {
        return new org.apache.http.impl.client.DefaultHttpClient(pool);
    }
}
