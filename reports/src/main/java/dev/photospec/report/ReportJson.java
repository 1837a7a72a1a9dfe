package dev.photospec.report;

import java.util.LinkedHashMap;
import java.util.Map;

/** The JSON form of records: kebab-case, in their own order, absent when null. */
public final class ReportJson {

    private ReportJson() {}

    /** The value as JSON on one line. A case stands below its profile and requirement, so it does not repeat them. */
    public static String text(Object value) {
        return new JsonText().write(value).toString();
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
