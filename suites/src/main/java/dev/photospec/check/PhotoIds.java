package dev.photospec.check;

import dev.photospec.exchange.Exchange;
import dev.photospec.spec.Metadata;
import dev.photospec.spec.Profile;
import java.util.List;

/** Reads a photo's id out of the metadata that a step got. */
public final class PhotoIds {

    private PhotoIds() {}

    /** Returns the ids of the photos that the answer lists, in its order; none if there is no list. */
    public static List<String> listed(Exchange list, Profile profile) {
        return list == null
                ? List.of()
                : list.answer().stream()
                        .flatMap(response -> Entity.listed(response, profile).stream())
                        .flatMap(entity -> entity.id().stream())
                        .toList();
    }

    /** The id, or a word that is no photo's id if the answer has none. */
    public static String in(Exchange metadata, Metadata names) {
        return metadata.answer()
                .flatMap(response -> Entity.of(response, names))
                .flatMap(Entity::id)
                .orElse("none");
    }
}
