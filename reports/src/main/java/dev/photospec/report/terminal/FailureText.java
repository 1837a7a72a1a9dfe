package dev.photospec.report.terminal;

import dev.photospec.report.Groups;
import dev.photospec.report.Rounds;
import dev.photospec.report.StatementTally;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.cause.Cause;
import dev.photospec.verdict.cause.Causes;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The terminal's text for what did not pass, for use in other places. */
public final class FailureText {

    private static final int WIDTH = 80;

    private final StringWriter text = new StringWriter();
    private final TerminalPage page = new TerminalPage(new Output(
            Path.of(""), new PrintWriter(text), StandardCharsets.UTF_8, false, false, false, WIDTH, Map.of()));

    private FailureText() {}

    /**
     * Returns a waived, warned or failed case or a fault of the kit, explained; empty for any other. The first line says what
     * came back and where, as of every case that fails alike: whoever sorts failures by it has sorted them by cause.
     */
    public static String of(Run run, CaseVerdict verdict) {
        Causes causes = new Causes(run);
        causes.add(verdict);
        List<Cause> found = causes.ranked();
        FailureText failure = new FailureText();
        if (found.isEmpty()) {
            failure.besideCauses(run, verdict);
        } else {
            new CauseBlocks(failure.page, found, new Rounds())
                    .alone(new StatementTally(run).add(verdict), found.get(0));
        }
        return failure.text.toString().strip();
    }

    private void besideCauses(Run run, CaseVerdict verdict) {
        Map<Outcome, Groups> groups = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            groups.put(outcome, new Groups(1));
        }
        groups.get(verdict.outcome()).add(new StatementTally(run).add(verdict), verdict);
        new FailureBlocks(page, groups).write();
    }
}
