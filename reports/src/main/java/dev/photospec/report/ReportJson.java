package dev.photospec.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.photospec.verdict.CaseKey;
import dev.photospec.verdict.CaseVerdict;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The JSON form of records: kebab-case, in their own order, absent when null. */
public final class ReportJson {

    /** Reads and writes that spelling; refuses unknown and repeated members. */
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .changeDefaultPropertyInclusion(
                    any -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final JsonMapper BELOW_ITS_ROW =
            MAPPER.rebuild().addMixIn(CaseKey.class, BelowItsRow.class).build();

    @JsonIgnoreProperties({"profile", "requirement"})
    private interface BelowItsRow {}

    private ReportJson() {}

    /** The value as JSON on one line. */
    public static String text(Object value) {
        return Characters.json(MAPPER.writeValueAsString(value));
    }

    /** A case stands below its profile and requirement, so it does not repeat them. */
    public static String text(CaseVerdict verdict) {
        return Characters.json(BELOW_ITS_ROW.writeValueAsString(verdict));
    }

    /** The value as a JSON object that is still open for further members. */
    public static String open(Object value) {
        String json = text(value);
        return json.substring(0, json.length() - 1);
    }

    /** An object made of name, value, name, value; what is null is left out. */
    public static Map<String, Object> object(Object... members) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            if (members[i + 1] != null) {
                object.put((String) members[i], members[i + 1]);
            }
        }
        return object;
    }
}
