package dev.photospec.engine;

import dev.photospec.plan.Case;
import dev.photospec.run.ProfilePlan;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

/**
 * The places of tests, for IDEs and builds: in the class that asked for them, else in the row of the ledger.
 *
 * @param place the source of the run; null if it has none
 * @param ledger where the requirements are written down: an absolute path, or the name of a resource
 * @param lines the line of each requirement there
 */
record CaseSources(TestSource place, Path ledger, Map<String, Integer> lines) {

    private static final String LEDGER = "requirements.yaml";
    private static final String ROW = "- id: ";

    static CaseSources of(RunDescriptor run, ProfilePlan profile) {
        TestSource place = run.getSource().orElse(null);
        Path own = Path.of(profile.target().profile(), LEDGER);
        Path ledger = Files.isRegularFile(own)
                ? own.toAbsolutePath()
                : Path.of("profiles", profile.profile().id(), LEDGER);
        return new CaseSources(place, ledger, place instanceof ClassSource ? Map.of() : rows(ledger));
    }

    /**
     * Builds sort tests by their classes, and name them after the method of their source, which need not exist: with
     * the class alone, Surefire leaves them without a name.
     */
    TestSource test(Case judged) {
        return place instanceof ClassSource type
                ? MethodSource.from(type.getClassName(), judged.id())
                : group(judged.requirement().id());
    }

    /** @param requirement the requirement's id, or null for what is above it */
    TestSource group(String requirement) {
        Integer line = requirement == null ? null : lines.get(requirement);
        if (place instanceof ClassSource) {
            return null; // a second container of the class would be a second report of it
        }
        if (line == null) {
            return place;
        }
        FilePosition position = FilePosition.from(line);
        return ledger.isAbsolute()
                ? FileSource.from(ledger.toFile(), position)
                : ClasspathResourceSource.from(resource(ledger), position);
    }

    private static String resource(Path ledger) {
        return ledger.toString().replace('\\', '/');
    }

    private static Map<String, Integer> rows(Path ledger) {
        try (InputStream bytes = ledger.isAbsolute()
                ? Files.newInputStream(ledger)
                : CaseSources.class.getClassLoader().getResourceAsStream(resource(ledger))) {
            return bytes == null
                    ? Map.of()
                    : rows(new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                            .lines()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Integer> rows(List<String> lines) {
        Map<String, Integer> rows = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith(ROW)) {
                rows.put(line.substring(ROW.length()).strip(), i + 1);
            }
        }
        return rows;
    }
}
