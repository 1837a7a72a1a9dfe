package dev.photospec.fuzz;

import dev.photospec.spec.Profile;
import dev.photospec.spec.body.BodySchemas;
import dev.photospec.spec.load.DataException;
import dev.photospec.spec.load.Profiles;
import dev.photospec.verdict.Views;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ServiceLoader;

/** A dialect from a stranger: its faults are told, or it can be used. */
final class ProfileProperty {

    private static final Views VIEWS =
            ServiceLoader.load(Views.class).findFirst().orElseThrow();
    private static final Path GOOD = Path.of("src", "test", "resources", "own-dialect");

    private ProfileProperty() {}

    /** The bytes are the profile's; the ledger is a good one. */
    static void profile(byte[] bytes) throws IOException {
        holds("profile", "profile.yaml", bytes);
    }

    /** The bytes are the ledger's; the profile is a good one. */
    static void ledger(byte[] bytes) throws IOException {
        holds("ledger", "requirements.yaml", bytes);
    }

    private static void holds(String property, String name, byte[] bytes) throws IOException {
        Path folder = Scratch.folder(property);
        Files.createDirectories(folder.resolve("bodies"));
        for (String file : new String[] {"profile.yaml", "requirements.yaml", "bodies/portrait.schema.json"}) {
            Files.copy(GOOD.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.write(folder.resolve(name), bytes);
        Profile loaded;
        try {
            loaded = Profiles.load(folder.toString());
        } catch (DataException e) {
            return;
        }
        BodySchemas.of(loaded);
        VIEWS.openApi(loaded);
    }
}
