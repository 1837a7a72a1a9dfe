package dev.photospec.exchange.restassured;

import dev.photospec.exchange.BodyBudget;
import dev.photospec.exchange.BoundedBody;
import dev.photospec.exchange.BoundedBytes;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.http.ConnectionReuseStrategy;
import org.apache.http.HttpEntity;
import org.apache.http.HttpException;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.client.AuthenticationStrategy;
import org.apache.http.client.HttpRequestRetryHandler;
import org.apache.http.client.RedirectStrategy;
import org.apache.http.client.RequestDirector;
import org.apache.http.client.UserTokenHandler;
import org.apache.http.client.methods.AbortableHttpRequest;
import org.apache.http.conn.ClientConnectionManager;
import org.apache.http.conn.ConnectionKeepAliveStrategy;
import org.apache.http.conn.routing.HttpRoutePlanner;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.conn.PoolingClientConnectionManager;
import org.apache.http.params.HttpParams;
import org.apache.http.protocol.HttpContext;
import org.apache.http.protocol.HttpProcessor;
import org.apache.http.protocol.HttpRequestExecutor;

/**
 * A fresh client object for each request over one pool of connections. One shared object is not
 * safe: REST Assured changes its interceptors for every request.
 */
@SuppressWarnings("deprecation") // REST Assured accepts only the old AbstractHttpClient.
final class PooledHttpClients {

    private final PoolingClientConnectionManager pool = new BoundedConnections();

    private final ScheduledThreadPoolExecutor alarms = new ScheduledThreadPoolExecutor(1, PooledHttpClients::daemon);
    private final BodyBudget budget;
    private final Duration timeout;

    /** @param timeout the longest time from sending to the end of the answer */
    PooledHttpClients(int connections, Duration timeout, BodyBudget budget) {
        this.budget = budget;
        pool.setMaxTotal(connections);
        pool.setDefaultMaxPerRoute(connections);
        alarms.setRemoveOnCancelPolicy(true);
        this.timeout = timeout;
    }

    private static Thread daemon(Runnable alarm) {
        Thread thread = new Thread(alarm, "photospec-alarm");
        thread.setDaemon(true);
        return thread;
    }

    /** Ends every connection that nobody uses: a server that has ended one may have ended the others. */
    void endIdle() {
        pool.closeIdleConnections(0, TimeUnit.SECONDS);
    }

    Buffering client() {
        return new Buffering();
    }

    /** Reads every body at once: REST Assured never releases the connection of one it does not read. */
    final class Buffering extends DefaultHttpClient {

        private final BodyBudget.Place place = budget.place();
        private volatile boolean late;
        private BoundedBody body = new BoundedBody(new byte[0], false);

        private Buffering() {
            super(pool);
        }

        /** Returns what the content has asked, or has to ask, before it becomes a large one. */
        BodyBudget.Place place() {
            return place;
        }

        /** The content of the answer. */
        BoundedBody body() {
            return body;
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
            return (host, request, context) -> inTime(director, host, request, context);
        }

        /** The socket's own timeout begins anew with every byte; this one does not. */
        private HttpResponse inTime(RequestDirector director, HttpHost host, HttpRequest request, HttpContext context)
                throws IOException, HttpException {
            Runnable hangUp = ((AbortableHttpRequest) request)::abort;
            ScheduledFuture<?> alarm = alarms.schedule(
                    () -> {
                        late = true;
                        hangUp.run();
                    },
                    timeout.toMillis(),
                    TimeUnit.MILLISECONDS);
            try {
                return buffered(director.execute(host, request, context), hangUp);
            } catch (IOException e) {
                throw late ? new SocketTimeoutException() : e;
            } finally {
                alarm.cancel(false);
            }
        }

        private HttpResponse buffered(HttpResponse response, Runnable hangUp) throws IOException {
            HttpEntity entity = response.getEntity();
            if (entity == null) {
                return response;
            }
            body = BoundedBytes.of(entity.getContent(), place);
            if (body.truncated()) {
                hangUp.run();
            }
            // REST Assured would copy it several times over.
            response.setEntity(null);
            return response;
        }
    }
}
