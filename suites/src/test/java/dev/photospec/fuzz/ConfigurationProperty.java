package dev.photospec.fuzz;

import static dev.photospec.fuzz.Property.promised;

import dev.photospec.spec.load.DataException;
import dev.photospec.spec.load.DataFile;
import dev.photospec.target.Target;
import dev.photospec.target.load.TargetFile;
import dev.photospec.target.load.TargetsFile;
import dev.photospec.waiver.WaiverFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The user's own files: their faults are told, or they can be used. */
final class ConfigurationProperty {

    private ConfigurationProperty() {}

    /** What was read and is written reads as the same. */
    static void configuration(byte[] bytes) throws IOException {
        Target target;
        try {
            target = read(file("configuration", bytes));
        } catch (DataException e) {
            return;
        }
        String written = TargetFile.text(target);
        promised(
                TargetFile.read(DataFile.parse("again", written), Map.of())
                        .target()
                        .equals(target),
                written);
    }

    private static Target read(Path file) {
        return TargetFile.load(file, Map.of("TOKEN", "a-token", "SECRET", "a-secret"))
                .target();
    }

    static void targets(byte[] bytes) throws IOException {
        try {
            TargetsFile.load(file("targets", bytes));
        } catch (DataException e) {
            // told, as promised
        }
    }

    static void waivers(byte[] bytes) throws IOException {
        try {
            WaiverFile.load(file("waivers", bytes));
        } catch (DataException e) {
            // told, as promised
        }
    }

    private static Path file(String property, byte[] bytes) throws IOException {
        return Files.write(Scratch.folder(property).resolve("file.yaml"), bytes);
    }
}
