package dev.photospec.spec;

import java.util.List;
import java.util.Map;

/**
 * A resource below an owner.
 *
 * @param id the profile's word for it: {@code metadata}, {@code value}, {@code sized-metadata} …
 * @param path the path below the owner as the document prints it
 * @param answers what a successful GET answers with
 * @param selects what the placeholder in the path stands for, if there is one
 * @param items for a collection, the property that holds the list
 * @param verbs for each request method, the ids of the owners it is documented for
 */
public record Resource(
        String id, String path, Answer answers, Selects selects, String items, Map<String, List<String>> verbs) {

    /** The values by which a placeholder in a resource's path picks a photo. */
    public enum Selects {
        /** The whole photo: the path has no placeholder. */
        NOTHING,
        /** One of the profile's sizes. */
        SIZE,
        /** The id that the photo's metadata carries. */
        PHOTO_ID
    }

    public Resource {
        selects = selects == null ? Selects.NOTHING : selects;
        verbs = Map.copyOf(verbs);
    }
}
