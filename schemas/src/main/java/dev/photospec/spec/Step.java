package dev.photospec.spec;

import java.util.Map;

/**
 * One request of a scenario.
 *
 * @param id the word by which checks name its answer
 * @param setup whether its failure means the case could not be judged rather than a break
 * @param resource the resource's id; null for the judged route's own
 * @param version the API version whose base path stands beside the target's; null for the target's own
 * @param verb the request method; null for the judged route's own
 * @param owner whose photo: the judged one, or a bystander's
 * @param at the owner's id in the profile to address it by; null for the judged route's own
 * @param credential which token is sent; null for one that is enough
 * @param size the size or photo id put into the path; null for the case's own
 * @param query query parameters, names and values unencoded
 * @param headers further request fields
 * @param picture the body to send, or null for none
 */
public record Step(
        String id,
        boolean setup,
        String resource,
        String verb,
        Whose owner,
        String at,
        String version,
        Credential credential,
        String size,
        Map<String, String> query,
        Map<String, String> headers,
        PictureSpec picture) {

    /** Whose photo a step addresses. */
    public enum Whose {
        SAME,
        BYSTANDER
    }

    public Step {
        owner = owner == null ? Whose.SAME : owner;
        query = query == null ? Map.of() : Map.copyOf(query);
        headers = headers == null ? Map.of() : Map.copyOf(headers);
    }

    /** The step that sends the judged route as it is. */
    public static Step probe() {
        return new Step("answer", false, null, null, null, null, null, null, null, null, null, null);
    }
}
