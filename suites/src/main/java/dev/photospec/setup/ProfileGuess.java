package dev.photospec.setup;

import dev.photospec.spec.Profile;
import dev.photospec.spec.load.Profiles;
import java.util.Comparator;
import java.util.List;

/** Guesses which API a base URL is, by the path at its end. */
public final class ProfileGuess {

    private ProfileGuess() {}

    /** Returns the ids of the bundled profiles whose base path the URL ends with, the best guess first. */
    public static List<String> of(String url) {
        String path = url.replaceFirst("/+$", "");
        return Profiles.all(List.of()).stream()
                .filter(profile -> !profile.basePath().isEmpty() && path.endsWith(profile.basePath()))
                .sorted(Comparator.comparing(
                                (Profile profile) -> -profile.basePath().length())
                        .thenComparing(profile -> profile.id().length()))
                .map(Profile::id)
                .toList();
    }
}
