package dev.photospec.spec.load;

import dev.photospec.spec.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The files of a bundled profile in one, which the build has checked. JSON is read in a fraction of the time that YAML takes,
 * and a start reads a profile or all of them.
 */
public final class CheckedProfile {

    private static final String FILE = "checked.json";

    private CheckedProfile() {}

    /** Checks every profile below a folder of classes, and writes each in one file beside its own. */
    public static void main(String[] arguments) throws IOException {
        Path profiles = Path.of(arguments[0], "profiles");
        for (String id : Profiles.ids(profiles)) {
            ProfileFolder folder = new ProfileFolder(id, profiles.resolve(id));
            folder.load();
            JsonMapper.shared().writeValue(profiles.resolve(id).resolve(FILE), folder.merged());
        }
    }

    /** Returns whether the build has made it: not so where an IDE compiles by itself. */
    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    static Profile read(Path folder) {
        try (InputStream file = Files.newInputStream(folder.resolve(FILE))) {
            JsonNode all = JsonMapper.shared().readTree(file);
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
