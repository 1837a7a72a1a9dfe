package dev.photospec.report.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.photospec.report.Characters;
import dev.photospec.verdict.CaseVerdict;
import java.util.List;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How records are spelt in {@code conformance.json}: kebab-case, in their own order, absent when null. */
final class Spelling {

    static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .changeDefaultPropertyInclusion(
                    any -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Spelling() {}

    /** The value as JSON on one line. */
    static String json(Object value) {
        return Characters.json(JSON.writeValueAsString(value));
    }

    /** A case stands below its profile and requirement, so it does not repeat them. */
    static String json(CaseVerdict verdict) {
        ObjectNode json = JSON.valueToTree(verdict);
        return json(json.without(List.of("profile", "requirement")));
    }

    /** The value as a JSON object that is still open for further members. */
    static String open(Object value) {
        String json = json(value);
        return json.substring(0, json.length() - 1);
    }
}
