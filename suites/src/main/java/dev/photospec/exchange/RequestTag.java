package dev.photospec.exchange;

import java.util.Map;
import java.util.Set;

/**
 * The sender's name in a request, so that the request can be found in the target's log.
 *
 * @param version the kit's version
 * @param run what tells this run from others
 */
public record RequestTag(String version, String run) {

    /** The field with the id of the case that a request is for. */
    public static final String CASE = "Photospec-Case";

    private static final Set<String> FIELDS = Set.of("User-Agent", CASE);

    /** The tag of requests that do not say who sends them: a target may answer a test kit in a way of its own. */
    public static final RequestTag ANONYMOUS = new RequestTag("", "");

    /** Returns the fields for a request of the case. */
    public Map<String, String> fields(String caseId) {
        if (version.isEmpty()) {
            return Map.of();
        }
        return Map.of("User-Agent", "photospec/" + version + " (run " + run + ")", CASE, run + "/" + caseId);
    }

    /** Returns whether a field only says who sends. */
    public static boolean says(String field) {
        return FIELDS.contains(field);
    }
}
