package example.avatars;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.photospec.vendor.restassured.PhotospecFilter;
import dev.photospec.verdict.Outcome;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;

/** The tests that we had anyway. The filter sends nothing: it judges what they send, and the last method tells. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AvatarTest {

    private static final PhotospecFilter PHOTOSPEC =
            PhotospecFilter.of("graph-v1.0").reportDir(Path.of("target/photospec"));

    private static final String TOKEN = "not-a-secret-in-tests";

    private static AvatarServer server;

    @BeforeAll
    static void start() throws IOException {
        server = new AvatarServer(TOKEN, System.getProperty("fault", "none"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static RequestSpecification anybody() {
        return given().filter(PHOTOSPEC).baseUri(server.url()).urlEncodingEnabled(false);
    }

    private static RequestSpecification alice() {
        return anybody().auth().oauth2(TOKEN);
    }

    @Test
    void the_photo_is_a_jpeg() {
        alice().get("/me/photo/$value").then().statusCode(200).contentType("image/jpeg");
    }

    @Test
    void the_metadata_tell_its_height() {
        alice().get("/me/photo").then().statusCode(200).body("height", equalTo(240));
    }

    @Test
    void nobody_sees_it_without_a_token() {
        anybody().get("/me/photo").then().statusCode(401);
        anybody().get("/me/photo/$value").then().statusCode(401);
    }

    /** A test for each case that Microsoft's documents decide in these exchanges. */
    @TestFactory
    @Order(Integer.MAX_VALUE)
    Stream<DynamicTest> the_documents() throws IOException {
        return PHOTOSPEC.report().verdicts().stream()
                .map(verdict -> dynamicTest(
                        verdict.id(),
                        () -> assertNotEquals(Outcome.FAILED, verdict.outcome(), () -> verdict.findings() + "")));
    }
}
