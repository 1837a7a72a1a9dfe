import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What both plain JUnit peers judge: the same ten checks, over and over. */
abstract class Checks {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String[] PHOTOS = {"/me/photo", "/users/u1/photo", "/users/me%40example.com/photo"};

    /** An answer. */
    record Answer(int status, String mediaType, byte[] body) {}

    abstract Answer get(String path) throws Exception;

    static IntStream numbers() {
        return IntStream.range(0, Integer.getInteger("bench.n"));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void keeps(int number) throws Exception {
        int which = number % 10;
        if (which == 9) {
            assertEquals(200, get("/me/photo/$value").status());
            return;
        }
        Answer answer = get(PHOTOS[which % 3]);
        switch (which / 3) {
            case 0 -> assertEquals(200, answer.status());
            case 1 -> assertEquals("application/json", answer.mediaType());
            default -> profilePhoto(JSON.readTree(answer.body()));
        }
    }

    private static void profilePhoto(JsonNode photo) {
        assertTrue(photo.path("id").isString() && !photo.path("id").stringValue().isEmpty());
        assertTrue(photo.path("width").isIntegralNumber() && photo.path("width").intValue() >= 1);
        assertTrue(photo.path("height").isIntegralNumber() && photo.path("height").intValue() >= 1);
    }
}
