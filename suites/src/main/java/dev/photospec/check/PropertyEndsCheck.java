package dev.photospec.check;

import dev.photospec.spec.Expectation;
import dev.photospec.verdict.Finding;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** {@code property-ends}: the property {@code name} is text that ends in {@code suffix}, whatever the host is. */
final class PropertyEndsCheck implements Check {

    @Override
    public List<Finding> look(Expectation check, Observation seen) {
        String name = check.text("name");
        String expected = "the property " + name + " with a text that ends in " + check.text("suffix");
        return Findings.ofAnswer(check, seen, expected, response -> {
            JsonNode value = Entity.of(response, seen.profile().metadata())
                    .map(entity -> entity.json().path(name))
                    .orElse(null);
            return value != null && isMeant(value, check.text("suffix"))
                    ? Findings.none()
                    : Findings.one(
                            check,
                            seen,
                            expected,
                            value == null || value.isMissingNode() ? "none of that name" : value.toString(),
                            "how the metadata are serialised");
        });
    }

    /** Letter case does not matter: a document prints {@code Me} and {@code Users}, a service may write them small. */
    private static boolean isMeant(JsonNode value, String suffix) {
        return value.isString()
                && value.stringValue().toLowerCase(Locale.ROOT).endsWith(suffix.toLowerCase(Locale.ROOT));
    }
}
