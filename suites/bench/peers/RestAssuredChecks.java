import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.conn.PoolingClientConnectionManager;

/** Plain JUnit and REST Assured, with a pool of connections, which it does not have by itself. */
@SuppressWarnings("deprecation")
final class RestAssuredChecks extends Checks {

    private static final RestAssuredConfig CONFIG = config();

    private static RestAssuredConfig config() {
        PoolingClientConnectionManager pool = new PoolingClientConnectionManager();
        pool.setMaxTotal(64);
        pool.setDefaultMaxPerRoute(64);
        return RestAssuredConfig.config()
                .httpClient(HttpClientConfig.httpClientConfig().httpClientFactory(() -> new DefaultHttpClient(pool)));
    }

    @Override
    Answer get(String path) {
        Response response = RestAssured.given()
                .config(CONFIG)
                .urlEncodingEnabled(false)
                .header("Authorization", "Bearer bench-token-1234")
                .get(System.getProperty("bench.url") + path);
        return new Answer(response.statusCode(), response.contentType(), response.asByteArray());
    }
}
