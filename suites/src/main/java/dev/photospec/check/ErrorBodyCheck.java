package dev.photospec.check;

import dev.photospec.exchange.Response;
import dev.photospec.spec.Expectation;
import dev.photospec.spec.body.BoundedJson;
import dev.photospec.verdict.Finding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * {@code error-body}: the body is an OData error with a code and a message, neither empty (OData
 * JSON Format 4.01 §21.1). Which code is left open.
 */
final class ErrorBodyCheck implements Check {

    private static final int SHOWN = 1000;
    private static final String EXPECTED = "{\"error\": {\"code\": …, \"message\": …}}";

    @Override
    public List<Finding> look(Expectation check, Observation seen) {
        return Findings.ofAnswer(check, seen, EXPECTED, response -> {
            JsonNode error = error(response);
            return isText(error.path("code")) && isText(error.path("message"))
                    ? Findings.none()
                    : Findings.one(check, seen, EXPECTED, actual(response), "how errors are written");
        });
    }

    private static JsonNode error(Response response) {
        return BoundedJson.read(response.body()).map(body -> body.path("error")).orElseGet(MissingNode::getInstance);
    }

    private static boolean isText(JsonNode value) {
        return value.isString() && !value.asString().isBlank();
    }

    private static String actual(Response response) {
        return response.body().length == 0
                ? "an empty body"
                : new String(response.body(), 0, Math.min(SHOWN, response.body().length), StandardCharsets.UTF_8);
    }
}
