package dev.photospec.spec;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One request of a scenario.
 *
 * @param id the word by which checks name its answer
 * @param setup whether its failure means the case could not be judged rather than a break
 * @param resource the resource's id; null for the judged route's own
 * @param version the API version whose base path stands beside the target's; null for the target's own
 * @param verb the request method; null for the judged route's own
 * @param owner whose photo: the judged one, a bystander's, or those of others
 * @param signedIn whose token is sent: the judged one's, or a bystander's
 * @param at the owner's id in the profile to address it by; null for the judged route's own
 * @param credential which token is sent; null for one that is enough
 * @param size the size or photo id put into the path; null for the case's own
 * @param query query parameters, names and values unencoded
 * @param headers further request fields
 * @param picture the picture to send, or null for none
 * @param content the body to send that is not a picture, or null for none
 * @param each the step whose list is gone through, with a request for each photo in it; null for one request
 */
public record Step(
        String id,
        boolean setup,
        String resource,
        String verb,
        Whose owner,
        Whose signedIn,
        String at,
        String version,
        Credential credential,
        String size,
        Map<String, String> query,
        Map<String, String> headers,
        PictureSpec picture,
        Content content,
        String each) {

    /** The owners whose photo a step can address. */
    public enum Whose {
        SAME,
        BYSTANDER,
        /** Those of a few more, also of other kinds, in a request each. */
        OTHERS
    }

    public Step {
        owner = owner == null ? Whose.SAME : owner;
        signedIn = signedIn == null ? Whose.SAME : signedIn;
        query = query == null ? Map.of() : Map.copyOf(query);
        headers = headers == null ? Map.of() : Map.copyOf(headers);
    }

    /** The same step for a bystander who is addressed by that owner of the profile. */
    public Step towards(String owner) {
        return new Step(
                id,
                setup,
                resource,
                verb,
                Whose.BYSTANDER,
                signedIn,
                owner,
                version,
                credential,
                size,
                query,
                headers,
                picture,
                content,
                each);
    }

    /** Returns the method it sends on a judged route. */
    public String verbOn(Route judged) {
        return verb == null ? judged.verb() : verb;
    }

    /** Returns the id of the resource it asks for on a judged route. */
    public String resourceOn(Route judged) {
        return resource == null ? judged.resource().id() : resource;
    }

    /** Returns a request of a resource outside of any requirement, with a sufficient token. */
    public static Step of(String resource, String verb) {
        return of(resource, verb, Credential.SUFFICIENT);
    }

    /** Returns a request of a resource outside of any requirement, with that kind of token. */
    public static Step of(String resource, String verb, Credential credential) {
        return new Step(
                resource, true, resource, verb, null, null, null, null, credential, null, null, null, null, null, null);
    }

    /** Returns whether it sends the judged route as it is; compares no records, whose own code is made at each start. */
    public boolean isProbe() {
        return !setup
                && owner == Whose.SAME
                && signedIn == Whose.SAME
                && query.isEmpty()
                && headers.isEmpty()
                && Stream.of(resource, verb, at, version, credential, size, picture, content, each)
                        .allMatch(Objects::isNull);
    }

    /** The step that sends the judged route as it is. */
    public static Step probe() {
        return new Step("answer", false, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }
}
