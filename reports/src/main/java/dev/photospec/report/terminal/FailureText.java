package dev.photospec.report.terminal;

import dev.photospec.report.Groups;
import dev.photospec.report.StatementTally;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.Run;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The terminal's text for some verdicts, for use in other places. */
public final class FailureText {

    private static final int WIDTH = 80;

    private FailureText() {}

    /** The waived, warned and failed ones and the kit's faults, explained; empty if there are none. */
    public static String of(Run run, List<CaseVerdict> verdicts) {
        StatementTally tally = new StatementTally(run);
        Map<Outcome, Groups> groups = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            groups.put(outcome, new Groups(verdicts.size()));
        }
        verdicts.forEach(verdict -> groups.get(verdict.outcome()).add(tally.add(verdict), verdict));
        StringWriter text = new StringWriter();
        Output output = new Output(
                Path.of(""), new PrintWriter(text), StandardCharsets.UTF_8, false, false, false, WIDTH, Map.of());
        new FailureBlocks(new TerminalPage(output), groups).write();
        return text.toString().strip();
    }
}
