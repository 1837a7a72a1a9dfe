import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Plain JUnit and java.net.http. */
final class JdkChecks extends Checks {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    Answer get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(System.getProperty("bench.url") + path))
                .header("Authorization", "Bearer bench-token-1234")
                .build();
        HttpResponse<byte[]> response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(
                response.statusCode(), response.headers().firstValue("Content-Type").orElse(""), response.body());
    }
}
