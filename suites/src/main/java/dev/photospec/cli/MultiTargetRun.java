package dev.photospec.cli;

import dev.photospec.run.Listeners;
import dev.photospec.run.Reports;
import dev.photospec.shard.ShardSpec;
import dev.photospec.target.load.TargetsFile.Listed;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Conformance;
import dev.photospec.verdict.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Many targets, judged one after the other: a folder each, and an overview.
 *
 * @param targets the targets of this process
 * @param folder where their folders and the overview are written
 * @param terminal what the terminal can do
 */
record MultiTargetRun(List<Listed> targets, Path folder, TerminalInfo terminal) {

    /** Judges one target into a folder and gives the exit code. */
    interface Judging {
        int judge(Listed target, Path folder) throws IOException;
    }

    /** From the worst to the best: what is broken, what could not be known, what is good. */
    private static final List<Conformance> WORST_FIRST = List.of(
            Conformance.INTERRUPTED,
            Conformance.KIT_FAULT,
            Conformance.NOT_CONFORMANT,
            Conformance.UNREACHABLE,
            Conformance.STALE_WAIVER,
            Conformance.INCOMPLETE);

    /** More columns than that nobody reads. */
    private static final int COMPARED = 12;

    /** The targets of the part, every count-th one. */
    static MultiTargetRun of(List<Listed> all, ShardSpec part, Path folder, TerminalInfo terminal) {
        return new MultiTargetRun(
                IntStream.range(0, all.size())
                        .filter(i -> i % part.count() == part.index() - 1)
                        .mapToObj(all::get)
                        .toList(),
                folder,
                terminal);
    }

    /** Judges every target, writes the overview, and gives the worst exit code. */
    int judge(Judging judging) throws IOException {
        List<Integer> codes = new ArrayList<>();
        for (Listed target : targets) {
            codes.add(judging.judge(target, folder.resolve(target.name())));
        }
        overview();
        return WORST_FIRST.stream()
                .map(Conformance::exitCode)
                .filter(codes::contains)
                .findFirst()
                .orElse(0);
    }

    private void overview() throws IOException {
        Files.createDirectories(folder);
        try (PrintWriter out = new PrintWriter(folder.resolve("overview.md").toFile(), StandardCharsets.UTF_8)) {
            out.println("| target | verdict | expected | passed | failed | warned | waived | not judged |");
            out.println("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |");
            for (Listed target : targets) {
                out.println(line(target, Reports.read(result(target)).conclusion()));
            }
            if (targets.size() > 1 && targets.size() <= COMPARED) {
                out.println();
                Reports.views()
                        .compare(targets.stream().map(this::result).toList(), terminal.output(folder, false, out));
            }
        }
    }

    private String line(Listed target, Conclusion end) {
        boolean page = Files.exists(result(target).resolveSibling("report.html"));
        return "| [" + target.name() + "](" + target.name() + (page ? "/report.html" : "/conformance.json") + ") | "
                + end.conformance().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " | "
                + end.counts().expected() + " | "
                + end.counts().of(Outcome.PASSED) + " | "
                + end.counts().of(Outcome.FAILED) + " | "
                + end.counts().of(Outcome.WARNED) + " | "
                + end.counts().of(Outcome.WAIVED) + " | "
                + end.counts().of(Outcome.NOT_JUDGED) + " |";
    }

    private Path result(Listed target) {
        return folder.resolve(target.name()).resolve(Listeners.CANONICAL_FILE);
    }
}
