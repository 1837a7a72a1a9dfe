package dev.photospec.spec.client;

import dev.photospec.spec.Profile;
import java.util.List;
import java.util.Optional;

/**
 * A statement about clients.
 *
 * @param id its slug
 * @param statement one short sentence
 * @param habit the name of the habit that breaks it
 * @param verbs the request methods it is about; empty for all
 * @param sources its sources, of which the first that fits the dialect counts
 */
public record ClientStatement(
        String id, String statement, String habit, List<String> verbs, List<ClientSource> sources) {

    /** Returns what it rests on in the dialect; empty where the dialect says nothing of the kind. */
    public Optional<ClientSource> source(Profile profile) {
        return sources.stream().filter(source -> source.fits(profile)).findFirst();
    }

    /** Returns whether it is about requests of that method. */
    public boolean covers(String verb) {
        return verbs.isEmpty() || verbs.contains(verb);
    }
}
