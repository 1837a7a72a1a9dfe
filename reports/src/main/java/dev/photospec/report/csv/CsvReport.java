package dev.photospec.report.csv;

import dev.photospec.report.Characters;
import dev.photospec.report.Row;
import dev.photospec.report.Spool;
import dev.photospec.report.SpooledReport;
import dev.photospec.report.Words;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Finding;
import java.io.IOException;
import java.io.Writer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes {@code cases.csv}. */
public final class CsvReport extends SpooledReport {

    private static final String HEAD = "profile,requirement,suite,standing,outcome,verb,template,owner,state,variant,"
            + "reading,check,expected,actual,next,reason,milliseconds,case\r\n";

    /** A report that writes {@code cases.csv}. */
    public CsvReport() {
        super("csv", "cases.csv");
    }

    @Override
    protected String text(Row row, CaseVerdict verdict) {
        Stream<String> cells = Stream.of(
                verdict.profile(),
                verdict.requirement(),
                row.requirement().suite(),
                Words.slug(row.requirement().standing()),
                Words.slug(verdict.outcome()),
                verdict.verb(),
                verdict.template(),
                verdict.owner(),
                verdict.state(),
                verdict.variant(),
                verdict.reading(),
                each(verdict, Finding::check),
                each(verdict, Finding::expected),
                each(verdict, Finding::actual),
                each(verdict, Finding::next),
                verdict.reason(),
                String.valueOf(verdict.millis()),
                verdict.id());
        return cells.map(CsvReport::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String each(CaseVerdict verdict, Function<Finding, String> part) {
        return verdict.findings().stream()
                .map(part)
                .filter(text -> text != null)
                .collect(Collectors.joining("; "));
    }

    private static String cell(String text) {
        String plain = text == null ? "" : Characters.visible(text);
        // A spreadsheet takes a cell that begins so for a formula and computes it.
        String inert = plain.matches("[=+\\-@].*") ? "'" + plain : plain;
        return inert.matches("[^\",;\\s]*") ? inert : "\"" + inert.replace("\"", "\"\"") + "\"";
    }

    @Override
    protected void write(Writer writer, Spool texts, Conclusion end) throws IOException {
        writer.write(HEAD);
        for (Row row : tally().rows()) {
            texts.each(row, writer::write);
        }
    }
}
