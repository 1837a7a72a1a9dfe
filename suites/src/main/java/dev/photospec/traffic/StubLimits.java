package dev.photospec.traffic;

import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The statements that the reference keeps and stubs do not, as judging the stubs shows. */
final class StubLimits {

    private static final String FILE = "not-expressed.txt";

    private static final List<String> BEGINNING = List.of(
            "# Stubs keep nothing: whichever picture is written, a read shows the same one. These statements hold at",
            "# \"photospec serve\" and do not pass here.");

    private final Map<String, List<Outcome>> outcomes = new TreeMap<>();

    /** Adds the verdict on a case. */
    synchronized void add(CaseVerdict verdict) {
        if (verdict.ruling().outcome() != Outcome.PASSED) {
            outcomes.computeIfAbsent(verdict.requirement(), any -> new ArrayList<>())
                    .add(verdict.ruling().outcome());
        }
    }

    /** Writes {@code not-expressed.txt}: a statement a line, with the outcome that outweighs the others. */
    void write(Path folder) throws IOException {
        List<String> lines = new ArrayList<>(BEGINNING);
        outcomes.forEach((id, all) ->
                lines.add(id + ": " + Outcome.worst(all).map(StubLimits::word).orElse("")));
        Files.write(folder.resolve(FILE), lines);
    }

    private static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
