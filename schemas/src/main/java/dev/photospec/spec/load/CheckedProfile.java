package dev.photospec.spec.load;

import dev.photospec.spec.Profile;
import dev.photospec.spec.body.JsonTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The files of a bundled profile in one, which the build has checked. JSON is read in a fraction of the time that YAML takes,
 * and a start reads a profile or all of them.
 */
public final class CheckedProfile {

    private static final String FOLDER = "profiles";
    private static final String FILE = "checked.json";
    private static final String LIST = "checked.txt";

    private CheckedProfile() {}

    /** Checks every profile below a folder of classes, writes each in one file beside its own, and a line of each in a list. */
    public static void main(String[] arguments) throws IOException {
        Path profiles = Path.of(arguments[0], FOLDER);
        List<String> lines = new ArrayList<>();
        for (String id : Profiles.ids(profiles)) {
            ProfileFolder folder = new ProfileFolder(id, profiles.resolve(id));
            lines.add(ProfileSummary.of(folder.load()).line());
            JsonMapper.shared().writeValue(profiles.resolve(id).resolve(FILE), folder.merged());
        }
        Files.writeString(profiles.resolve(LIST), String.join("\n", lines));
    }

    /**
     * Returns a line for each, or nothing where the build has made none: an IDE compiles by itself. A list is found without a
     * look into the jar, for which Java loads 200 classes.
     */
    static Optional<List<ProfileSummary>> all() {
        return ClassPath.find(FOLDER + "/" + LIST)
                .map(text -> Arrays.stream(text.split("\n", -1))
                        .map(ProfileSummary::read)
                        .toList());
    }

    static Optional<List<String>> ids() {
        return all().map(all -> all.stream().map(ProfileSummary::id).toList());
    }

    static Profile read(String id) {
        String name = FOLDER + "/" + id + "/" + FILE;
        try (InputStream file = CheckedProfile.class.getClassLoader().getResourceAsStream(name)) {
            JsonNode all = JsonTree.ofOurs(file);
            Map<String, String> bodies = new TreeMap<>();
            all.path("bodies")
                    .properties()
                    .forEach(body -> bodies.put(body.getKey(), body.getValue().asString()));
            return ProfileReader.read(all.path("profile"), all.path("requirements"), Map.copyOf(bodies));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode of(JsonNode profile, JsonNode requirements, Map<String, String> bodies) {
        ObjectNode all = JsonMapper.shared().createObjectNode();
        all.set("profile", profile);
        all.set("requirements", requirements);
        ObjectNode texts = all.putObject("bodies");
        bodies.forEach(texts::put);
        return all;
    }
}
