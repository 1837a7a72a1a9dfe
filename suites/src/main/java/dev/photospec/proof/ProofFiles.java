package dev.photospec.proof;

import dev.photospec.proof.Kill.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Writes a proof down: {@code prove.json} with everything, {@code prove.txt} to be read. */
public final class ProofFiles {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private ProofFiles() {}

    /** @param whole whether every mutant took part */
    public static void write(Proof proof, boolean whole, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("prove.json"), json(proof, whole));
        Files.write(folder.resolve("prove.txt"), text(proof, whole));
    }

    private static byte[] json(Proof proof, boolean whole) {
        KillMatrix matrix = new KillMatrix(proof);
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("millis", proof.millis());
        file.put("cases", proof.cases());
        file.put("faults", proof.faults(whole));
        file.put("checks", matrix.mutantsByCheck());
        file.put("rows", matrix.mutantsByRow(Set.of(Kind.INTENDED)));
        file.put("rowsNeverKilled", matrix.rowsNeverKilled());
        file.put("checksNeverKilled", matrix.checksNeverKilled());
        file.put("rowsAlwaysKilledTogether", matrix.rowsAlwaysKilledTogether());
        file.put("strengths", proof.strengths());
        file.put("mutants", proof.mutants());
        file.put("lawfulVariants", proof.lawfulVariants());
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(file);
    }

    /** The lines of the text: the matrix in short, and what is against the proof. */
    public static List<String> text(Proof proof, boolean whole) {
        KillMatrix matrix = new KillMatrix(proof);
        List<String> lines = new ArrayList<>();
        lines.add("Check, and how many mutants it catches for the reason it has to:");
        matrix.mutantsByCheck().forEach((check, mutants) -> lines.add(line(mutants.size(), check)));
        lines.add("");
        lines.add("Row, and how many mutants break it on purpose:");
        matrix.mutantsByRow(Set.of(Kind.INTENDED)).forEach((row, mutants) -> lines.add(line(mutants.size(), row)));
        lines.add("");
        matrix.rowsAlwaysKilledTogether()
                .forEach(rows -> lines.add("always killed together: " + String.join(", ", rows)));
        proof.strengths().forEach(strength -> lines.add(line(strength)));
        lines.addAll(summary(proof, whole));
        return lines;
    }

    /** The last lines of the text: the totals, and what is against the proof. */
    public static List<String> summary(Proof proof, boolean whole) {
        Map<Kind, Long> kinds = new KillMatrix(proof).killsByKind();
        long survivors = proof.mutants().stream()
                .mapToLong(trial -> trial.survivors().size())
                .sum();
        List<String> faults = proof.faults(whole);
        List<String> lines = new ArrayList<>();
        faults.forEach(fault -> lines.add("AGAINST  " + fault));
        lines.add(String.format(
                Locale.ROOT,
                "%d trials of mutants, %d of lawful variants, %d cases in %.1f s",
                proof.mutants().size(),
                proof.lawfulVariants().size(),
                proof.cases(),
                proof.millis() / 1000.0));
        lines.add(String.format(
                Locale.ROOT,
                "%d rows broken on purpose, %d that rely on a broken one, %d others; %d survivors",
                kinds.getOrDefault(Kind.INTENDED, 0L),
                kinds.getOrDefault(Kind.RELIES_ON, 0L),
                kinds.getOrDefault(Kind.OTHER, 0L),
                survivors));
        lines.add(faults.isEmpty() ? "PROVEN" : "NOT PROVEN: " + faults.size() + " faults");
        return lines;
    }

    private static String line(StrengthTally of) {
        return String.format(
                Locale.ROOT,
                "--strength %s: %d of %d cases, %d of %d requests (%d %%), kills %d of %d mutants",
                of.strength(),
                of.cases(),
                of.allCases(),
                of.requests(),
                of.allRequests(),
                100 * of.requests() / Math.max(1, of.allRequests()),
                of.killed(),
                of.trials());
    }

    private static String line(int count, String name) {
        return String.format(Locale.ROOT, "%5d  %s", count, name);
    }
}
