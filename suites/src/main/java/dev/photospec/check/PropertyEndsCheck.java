package dev.photospec.check;

import dev.photospec.exchange.Response;
import dev.photospec.spec.Expectation;
import dev.photospec.spec.body.JsonFact;
import dev.photospec.verdict.Finding;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * {@code property-ends}: the property {@code name} is text that ends in {@code suffix}, whatever the host is;
 * with {@code other-than: <step>} it is another text than the one that step got.
 */
final class PropertyEndsCheck implements Check {

    private static final String NEXT = "how the metadata are serialised";

    @Override
    public List<Finding> look(Expectation check, Observation seen) {
        String other = check.text("other-than");
        JsonNode foreign =
                other == null ? null : value(check, seen, seen.at(other).response());
        String expected = "the property " + check.text("name") + " with a text that ends in " + check.text("suffix")
                + (other == null ? "" : ", another than in step " + other);
        return Findings.ofAnswer(check, seen, expected, response -> {
            JsonNode value = value(check, seen, response);
            return isMeant(value, check.text("suffix")) && !value.equals(foreign)
                    ? Findings.none()
                    : Findings.one(check, seen, expected, JsonFact.of(check.text("name"), value), NEXT);
        });
    }

    private static JsonNode value(Expectation check, Observation seen, Response response) {
        return Entity.of(response, seen.profile().metadata())
                .map(entity -> entity.json().path(check.text("name")))
                .orElse(MissingNode.getInstance());
    }

    /** Letter case does not matter: a document prints {@code Me} and {@code Users}, a service may write them small. */
    private static boolean isMeant(JsonNode value, String suffix) {
        return value.isString()
                && value.stringValue().toLowerCase(Locale.ROOT).endsWith(suffix.toLowerCase(Locale.ROOT));
    }
}
