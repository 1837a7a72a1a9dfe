package dev.photospec.fuzz;

import static dev.photospec.fuzz.Property.promised;

import dev.photospec.verdict.Output;
import dev.photospec.verdict.SavedResult;
import dev.photospec.verdict.VerdictListener;
import dev.photospec.verdict.Views;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;

/** Saved results: one that is not refused can be told again, and the same result comes of it. */
final class ResultProperty {

    private static final Views VIEWS =
            ServiceLoader.load(Views.class).findFirst().orElseThrow();
    private static final String NAME = "conformance.json";

    private ResultProperty() {}

    static void holds(byte[] bytes) throws IOException {
        Path file = Scratch.folder("result").resolve(NAME);
        Files.write(file, bytes);
        Path again = Scratch.folder("again");
        SavedResult saved;
        try {
            saved = VIEWS.read(file);
            saved.replay(json(), output(again));
        } catch (IOException e) {
            promised(e.getMessage() != null && !e.getMessage().isBlank(), "a refusal says why, not " + e);
            return;
        }
        SavedResult copy = VIEWS.read(again.resolve(NAME));
        promised(copy.run().equals(saved.run()), "the run reads as it was written");
        promised(copy.conclusion().equals(saved.conclusion()), "the conclusion reads as it was written");
    }

    private static VerdictListener json() {
        return ServiceLoader.load(VerdictListener.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(listener -> listener.format().equals("json"))
                .findFirst()
                .orElseThrow();
    }

    private static Output output(Path folder) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return new Output(folder, nowhere, StandardCharsets.UTF_8, false, false, true, 80, Map.of());
    }
}
