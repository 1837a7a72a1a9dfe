package dev.photospec.draft;

import dev.photospec.spec.Answer;
import java.util.List;

/**
 * An operation of a description that may be about a photo.
 *
 * @param name its operationId, or its method and path
 * @param verb the request method
 * @param path the path as the description prints it
 * @param statuses the status codes of a success; empty where the description does not say
 * @param answers the content of a success; null for none that could be a photo's
 * @param answerTypes the media types of that content
 * @param bodyTypes the media types of the request's body
 * @param items for a list, the property that holds it
 * @param properties the names of id, width and height in the answer, as far as they are there
 * @param errorObject whether other answers have an error object with a code and a message
 * @param secured whether credentials are demanded
 */
record PhotoOperation(
        String name,
        String verb,
        String path,
        List<Integer> statuses,
        Answer answers,
        List<String> answerTypes,
        List<String> bodyTypes,
        String items,
        List<String> properties,
        boolean errorObject,
        boolean secured) {

    /** Returns whether it reads a photo or a description of one, or changes one. */
    boolean isOfPhoto() {
        return verb.equals("GET") ? answers != null : verb.equals("DELETE") || hasPictureBody();
    }

    private boolean hasPictureBody() {
        return bodyTypes.stream()
                .anyMatch(type -> type.startsWith("image/") || type.equals("application/octet-stream"));
    }
}
