package dev.photospec.proof;

import dev.photospec.spec.load.ClassPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The recorded kills, one a line: mutant, profile, row and kind. A change of the kit that changes what a
 * mutant breaks changes this file, where a reviewer sees it.
 */
public final class KillsFile {

    private static final String RESOURCE = "kills.txt";
    private static final String HEAD = "# Made by `photospec prove --update`: mutant, profile, row, kind.";

    private final Set<String> recorded;

    private KillsFile(Set<String> recorded) {
        this.recorded = recorded;
    }

    /** Returns the kills that come with the kit. */
    public static KillsFile bundled() {
        return of(ClassPath.text(RESOURCE));
    }

    /** Returns the kills of a text, one a line. */
    static KillsFile of(String text) {
        return new KillsFile(text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /**
     * Returns where the proof and the recorded kills differ, a sentence each.
     *
     * @param whole whether every mutant took part, so that a recorded kill without a trial is stale
     */
    public List<String> differences(Proof proof, boolean whole) {
        Set<String> seen = seen(proof);
        List<String> differences = new ArrayList<>();
        seen.stream()
                .filter(line -> !recorded.contains(line))
                .forEach(line -> differences.add("not recorded in kills.txt: " + line));
        recorded.stream()
                .filter(line -> !seen.contains(line))
                .filter(line -> whole || tried(proof).contains(trial(line)))
                .forEach(line -> differences.add("recorded in kills.txt, but not seen: " + line));
        return differences;
    }

    /** Writes the recorded kills with those of the proof in the place of the same trials' before. */
    public void update(Proof proof, boolean whole, Path file) throws IOException {
        Set<String> lines = seen(proof);
        if (!whole) {
            Set<String> tried = tried(proof);
            recorded.stream().filter(line -> !tried.contains(trial(line))).forEach(lines::add);
        }
        Files.writeString(file, HEAD + "\n" + String.join("\n", lines) + "\n");
    }

    private static Set<String> seen(Proof proof) {
        return proof.kills().map(KillsFile::line).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String line(Kill kill) {
        String kind = kill.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return String.join(" ", kill.mutant(), kill.profile(), kill.requirement(), kind);
    }

    private static Set<String> tried(Proof proof) {
        return proof.mutants().stream()
                .map(trial -> trial.mutant() + " " + trial.profile())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String trial(String line) {
        String[] words = line.split(" ");
        return words[0] + " " + words[1];
    }
}
