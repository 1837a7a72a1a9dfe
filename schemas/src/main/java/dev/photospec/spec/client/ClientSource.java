package dev.photospec.spec.client;

import dev.photospec.spec.Document;
import dev.photospec.spec.Profile;
import java.util.List;
import java.util.Optional;

/**
 * The source of a statement about clients.
 *
 * @param standing how firmly it says so
 * @param profiles the dialects whose document it is; empty for a standard, which fits every dialect
 * @param document the id of one of the dialect's documents, or the name of a standard
 * @param section the heading there
 */
public record ClientSource(ClientStanding standing, List<String> profiles, String document, String section) {

    boolean fits(Profile profile) {
        return profiles.isEmpty() || profiles.contains(profile.id());
    }

    /** Returns the source as a reader finds it: the document's own title, and the section. */
    public String name(Profile profile) {
        return Optional.ofNullable(profile.documents().get(document))
                        .map(Document::title)
                        .orElse(document)
                + (profiles.isEmpty() ? ", section " : ", ")
                + section;
    }
}
