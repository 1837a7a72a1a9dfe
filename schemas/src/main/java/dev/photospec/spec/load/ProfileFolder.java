package dev.photospec.spec.load;

import dev.photospec.spec.Profile;
import dev.photospec.spec.body.JsonSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Loads the files of one profile together. */
final class ProfileFolder {

    private final String name;
    private final Path folder;
    private final List<DataFault> faults = new ArrayList<>();

    /** @param name the folder's name as the user knows it */
    ProfileFolder(String name, Path folder) {
        this.name = name;
        this.folder = folder;
    }

    /** Returns what the files hold, without checking it. */
    JsonNode merged() {
        return CheckedProfile.of(
                parsed("profile").root(), parsed("requirements").root(), bodies());
    }

    /** @throws DataException with every fault of the files */
    Profile load() {
        DataFile profile = read("profile");
        DataFile ledger = read("requirements");
        Map<String, String> bodies = bodies();
        DataException.throwIfAny(faults);
        Profile loaded = ProfileReader.read(profile.root(), ledger.root(), bodies);
        faults.addAll(new ProfileFaults(profile, loaded).all());
        DataException.throwIfAny(faults);
        DataException.throwIfAny(new LedgerFaults(ledger, loaded).all());
        return loaded;
    }

    /** A file that keeps its schema; null, with its faults noted, if it does not. */
    private DataFile read(String kind) {
        try {
            DataFile data = parsed(kind);
            faults.addAll(Language.named(kind).faults(data));
            return data;
        } catch (DataException e) {
            faults.addAll(e.faults());
            return null;
        }
    }

    private DataFile parsed(String kind) {
        String file = kind + ".yaml";
        return DataFile.parse(name + "/" + file, DataFile.text(name + "/" + file, folder.resolve(file)));
    }

    private Map<String, String> bodies() {
        Map<String, String> bodies = new TreeMap<>();
        for (Path file : files(folder.resolve("bodies"))) {
            String body = file.getFileName().toString();
            String label = name + "/bodies/" + body;
            try {
                bodies.put(body, DataFile.text(label, file));
                JsonSchema.of(bodies.get(body));
            } catch (DataException e) {
                faults.addAll(e.faults());
            } catch (IllegalArgumentException e) {
                faults.add(new DataFault(label, 0, e.getMessage()));
            }
        }
        return Map.copyOf(bodies);
    }

    private static List<Path> files(Path bodies) {
        if (!Files.isDirectory(bodies)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(bodies)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
