package dev.photospec.report.earl;

import dev.photospec.report.Characters;
import dev.photospec.report.Groups;
import dev.photospec.report.ReportJson;
import dev.photospec.report.Row;
import dev.photospec.report.Spool;
import dev.photospec.report.SpooledReport;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.ProfileRun;
import java.io.IOException;
import java.io.Writer;

/** Writes {@code earl.jsonld}: an assertion for each case, and an untested one for each row without any. */
public final class EarlReport extends SpooledReport {

    /** A report that writes {@code earl.jsonld}. */
    public EarlReport() {
        super("earl", "earl.jsonld");
    }

    @Override
    protected String text(Row row, CaseVerdict verdict) {
        String info = verdict.outcome() == Outcome.PASSED ? null : Characters.visible(Groups.message(verdict));
        return ReportJson.text(Earl.assertion(row, verdict.id(), outcome(verdict.outcome()), info));
    }

    /** A broken example is no broken rule, so a warning stays open: EARL has no outcome for it. */
    private static String outcome(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "passed";
            case FAILED, WAIVED -> "failed";
            case WARNED, NOT_JUDGED, KIT_FAULT -> "cantTell";
            case NOT_APPLICABLE -> "inapplicable";
        };
    }

    @Override
    protected void write(Writer writer, Spool texts, Conclusion end) throws IOException {
        writer.write("{\"@context\":" + ReportJson.text(Earl.CONTEXT) + ",\n\"@graph\":[\n");
        writer.write(ReportJson.text(Earl.assertor(tally().run())));
        for (ProfileRun profile : tally().run().profiles()) {
            writer.write(",\n" + ReportJson.text(Earl.subject(profile)));
        }
        for (Row row : tally().rows()) {
            writer.write(",\n" + ReportJson.text(Earl.criterion(row)));
            texts.joined(row, ",\n", ",\n", writer);
            if (row.counts().missing() > 0 || row.counts().expected() == 0) {
                String excluded = row.requirement().excluded();
                String why = excluded == null ? "no case of it was reported" : excluded;
                writer.write(",\n" + ReportJson.text(Earl.assertion(row, null, "untested", why)));
            }
        }
        writer.write("\n]}\n");
    }
}
