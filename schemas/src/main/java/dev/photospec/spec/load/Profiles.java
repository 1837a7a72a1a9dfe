package dev.photospec.spec.load;

import dev.photospec.spec.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds and loads profiles. */
public final class Profiles {

    private Profiles() {}

    /** The ids of the profiles that come with the kit, in alphabetical order. */
    public static List<String> bundled() {
        return CheckedProfile.ids().orElseGet(() -> ClassPath.inProfiles(Profiles::ids));
    }

    /**
     * Loads a profile.
     *
     * @param idOrFolder the id of a bundled profile, or else a folder with {@code profile.yaml},
     *     {@code requirements.yaml} and {@code bodies}
     * @throws DataException if there is none, or with every fault that its files have
     */
    public static Profile load(String idOrFolder) {
        Optional<List<String>> checked = CheckedProfile.ids();
        if (checked.isPresent() && checked.get().contains(idOrFolder)) {
            return CheckedProfile.read(idOrFolder);
        }
        Profile bundled =
                checked.isPresent() ? null : ClassPath.inProfiles(profiles -> unchecked(profiles, idOrFolder));
        return bundled != null ? bundled : new ProfileFolder(idOrFolder, folder(idOrFolder)).load();
    }

    private static Profile unchecked(Path profiles, String id) {
        return ids(profiles).contains(id) ? new ProfileFolder("profiles/" + id, profiles.resolve(id)).load() : null;
    }

    /**
     * Loads several, or every bundled one if none is named.
     *
     * @throws DataException also if two have the same id, by which results and files are called
     */
    public static List<Profile> all(List<String> idsOrFolders) {
        List<Profile> all = new ArrayList<>();
        for (String name : idsOrFolders == null || idsOrFolders.isEmpty() ? bundled() : idsOrFolders) {
            Profile loaded = load(name);
            if (all.stream().anyMatch(other -> other.id().equals(loaded.id()))) {
                throw new DataException(new DataFault(name, 0, "is a second profile with the id " + loaded.id()));
            }
            all.add(loaded);
        }
        return all;
    }

    /**
     * Returns a line for each of several, or for every bundled one if none is named; those are not read for it.
     *
     * @throws DataException as {@link #all}
     */
    public static List<ProfileSummary> summaries(List<String> idsOrFolders) {
        Optional<List<ProfileSummary>> checked = idsOrFolders.isEmpty() ? CheckedProfile.all() : Optional.empty();
        return checked.orElseGet(
                () -> all(idsOrFolders).stream().map(ProfileSummary::of).toList());
    }

    private static Path folder(String name) {
        try {
            Path folder = Path.of(name);
            if (Files.isDirectory(folder)) {
                return folder;
            }
            throw new DataException(new DataFault(name, 0, absent(name, folder)));
        } catch (InvalidPathException e) {
            throw new DataException(new DataFault(name, 0, "is neither a bundled profile nor the name of a folder"));
        }
    }

    private static String absent(String name, Path folder) {
        return Files.exists(folder)
                ? "is a file; name the folder that holds profile.yaml"
                : "is neither a bundled profile nor a folder" + hint(name) + " Bundled: "
                        + String.join(", ", bundled());
    }

    private static String hint(String name) {
        String hint = Nearest.hint(name, bundled());
        return hint.isEmpty() ? "." : hint;
    }

    static List<String> ids(Path profiles) {
        try (Stream<Path> folders = Files.list(profiles)) {
            return folders.filter(folder -> Files.exists(folder.resolve("profile.yaml")))
                    .map(folder -> folder.getFileName().toString().replace("/", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the id of a bundled profile, or the absolute path of a folder, which any later command finds. */
    public static String portable(String profile) {
        return bundled().contains(profile)
                ? profile
                : Path.of(profile).toAbsolutePath().toString();
    }
}
