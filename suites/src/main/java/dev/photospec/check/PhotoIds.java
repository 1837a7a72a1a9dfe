package dev.photospec.check;

import dev.photospec.exchange.Exchange;
import dev.photospec.spec.Metadata;

/** Reads a photo's id out of the metadata that a step got. */
public final class PhotoIds {

    private PhotoIds() {}

    /** The id, or a word that is no photo's id if the answer has none. */
    public static String in(Exchange metadata, Metadata names) {
        return metadata.answer()
                .flatMap(response -> Entity.of(response, names))
                .flatMap(Entity::id)
                .orElse("none");
    }
}
