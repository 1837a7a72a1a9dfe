package dev.photospec.report;

import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.VerdictListener;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;

/**
 * A report that is one file with something about each case: each case becomes text when it ends, and the
 * texts become a file, in the ledger's order, when the run ends.
 */
public abstract class SpooledReport implements VerdictListener {

    private final String format;
    private final String name;
    private Path file;
    private StatementTally tally;
    private Spool cases;

    /** A report of that format in a file of that name. */
    protected SpooledReport(String format, String name) {
        this.format = format;
        this.name = name;
    }

    /** Returns what the file says about one case; empty if nothing. */
    protected abstract String text(Row row, CaseVerdict verdict);

    /** Writes the file. */
    protected abstract void write(Writer writer, Spool texts, Conclusion end) throws IOException;

    /** The counts. */
    protected final StatementTally tally() {
        return tally;
    }

    @Override
    public final String format() {
        return format;
    }

    @Override
    public void started(Run run, Output output) throws IOException {
        file = output.folder().resolve(name);
        tally = new StatementTally(run);
        cases = new Spool(output.folder());
    }

    @Override
    public final void judged(CaseVerdict verdict) throws IOException {
        Row row = tally.add(verdict);
        String text = text(row, verdict);
        if (!text.isEmpty()) {
            cases.add(row, verdict.id(), text);
        }
    }

    @Override
    public final void finished(Conclusion conclusion) throws IOException {
        try (Spool spool = cases) {
            ReportFile.write(file, writer -> write(writer, spool, conclusion));
        }
    }
}
