package dev.photospec.report.compare;

import dev.photospec.report.Characters;
import dev.photospec.report.ClassRow;
import dev.photospec.report.Outcomes;
import dev.photospec.report.Row;
import dev.photospec.report.Words;
import dev.photospec.verdict.Counts;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Implementations side by side as a page: for each profile its classes and statements, those that differ marked. */
public final class ComparisonPage {

    private static final String NOTHING = "<td class=\"none\">–<span class=\"soft\"> nothing expected</span></td>";

    private final Map<String, List<Column>> profiles = new LinkedHashMap<>();
    private final StringBuilder html = new StringBuilder();

    /** Compares the results profile by profile. */
    public ComparisonPage(List<Outcomes> results) {
        results.forEach(result -> result.tally()
                .run()
                .profiles()
                .forEach(profile -> profiles.computeIfAbsent(profile.id(), id -> new ArrayList<>())
                        .add(new Column(result.tally(), profile, results.indexOf(result) + 1))));
    }

    /** Returns the whole page, which needs nothing beside it and runs no script. */
    public String text() {
        String css = css();
        String hash = Base64.getEncoder().encodeToString(Sha256.digest().digest(css.getBytes(StandardCharsets.UTF_8)));
        line("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">");
        line("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-" + hash
                + "'; base-uri 'none'; form-action 'none'\">");
        line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        line("<meta name=\"color-scheme\" content=\"light dark\">");
        line("<title>Implementations side by side</title>\n<style>" + css + "</style>\n</head>\n<body>\n<main>");
        line("<h1>Implementations side by side</h1>");
        line("<p><label><input type=\"checkbox\" id=\"only\"> Show only what differs</label></p>");
        profiles.values().forEach(this::profile);
        line("</main>\n</body>\n</html>");
        return html.toString();
    }

    private void profile(List<Column> columns) {
        Column first = columns.get(0);
        line("<h2>" + escaped(first.profile().title()) + "</h2>\n<ol>");
        columns.forEach(column -> line("<li value=\"" + column.number() + "\">"
                + escaped(Outcomes.name(column.profile())) + " <span class=\"soft\">at "
                + escaped(column.profile().target()) + ", judged "
                + escaped(String.valueOf(column.tally().run().started())) + ", by the "
                + escaped(Words.slug(column.tally().run().reading())) + " reading</span></li>"));
        line("</ol>");
        table("Conformance classes of " + first.profile().title(), "class", columns, () -> classes(columns));
        table("Statements of " + first.profile().title(), "statement", columns, () -> statements(columns));
    }

    private void table(String caption, String what, List<Column> columns, Runnable rows) {
        line("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"" + escaped(caption) + "\">\n<table>");
        line("<caption>" + escaped(caption) + "</caption>\n<thead><tr><th scope=\"col\">" + what + "</th>"
                + columns.stream()
                        .map(column -> "<th scope=\"col\">" + escaped(column.name()) + "</th>")
                        .collect(Collectors.joining())
                + "</tr></thead>");
        rows.run();
        line("</table>\n</div>");
    }

    private void classes(List<Column> columns) {
        line("<tbody>");
        columns.stream()
                .flatMap(column -> column.tally().classes(column.profile()).stream())
                .map(ClassRow::name)
                .distinct()
                .forEach(name -> row("<code>" + escaped(name) + "</code>", columns, column -> ofClass(column, name)));
        line("</tbody>");
    }

    private static String ofClass(Column column, String name) {
        Optional<ClassRow> found = column.tally().classes(column.profile()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst();
        return found.map(one -> {
                    String kind = switch (one.verdict()) {
                        case CONFORMANT, SELECTION -> "passed";
                        case NOT_CONFORMANT, KIT_FAULT -> "failed";
                        case INCOMPLETE -> "warned";
                        case NOT_SELECTED, NOT_APPLICABLE -> "none";
                    };
                    return cell(kind, Words.slug(one.verdict()).replace('-', ' '), one.counts());
                })
                .orElse(NOTHING);
    }

    private void statements(List<Column> columns) {
        Map<String, Row> rows = new LinkedHashMap<>();
        columns.forEach(column -> column.tally().rows(column.profile()).stream()
                .filter(row -> !row.requirement().isExcluded())
                .forEach(row -> rows.putIfAbsent(row.requirement().id(), row)));
        rows.values().stream().map(row -> row.requirement().suite()).distinct().forEach(suite -> {
            line("<tbody class=\"suite\"><tr><th scope=\"rowgroup\" colspan=\"" + (columns.size() + 1) + "\">"
                    + escaped(suite) + "</th></tr>");
            rows.values().stream()
                    .filter(row -> suite.equals(row.requirement().suite()))
                    .forEach(row -> row(
                            "<code>" + escaped(row.requirement().id()) + "</code><span class=\"statement\">"
                                    + escaped(row.requirement().statement()) + "</span>",
                            columns,
                            column -> ofStatement(column, row)));
            line("</tbody>");
        });
    }

    private static String ofStatement(Column column, Row row) {
        Optional<Row> own = column.row(row.requirement().id());
        Optional<Outcome> outcome = own.flatMap(Row::outcome);
        return outcome.map(known -> {
                    String kind = switch (known) {
                        case PASSED -> "passed";
                        case FAILED, KIT_FAULT -> "failed";
                        case WARNED, WAIVED -> "warned";
                        case NOT_JUDGED, NOT_APPLICABLE -> "none";
                    };
                    return cell(
                            kind,
                            Column.shape(known) + " " + Words.of(known),
                            own.get().counts());
                })
                .orElse(NOTHING);
    }

    /** A statement that passed as far as it was judged says so: some cases are beyond many targets. */
    private static String cell(String kind, String words, Counts counts) {
        int open = counts.expected() - counts.judged() - counts.of(Outcome.NOT_APPLICABLE);
        String numbers = counts.expected() == 0
                ? ""
                : " <span class=\"soft\">" + counts.of(Outcome.PASSED) + "/" + counts.expected()
                        + (open == 0 ? "" : ", " + open + " not judged") + "</span>";
        return "<td class=\"" + kind + "\">" + escaped(words) + numbers + "</td>";
    }

    private void row(String head, List<Column> columns, Function<Column, String> cell) {
        List<String> cells = columns.stream().map(cell).toList();
        boolean same = cells.stream().map(ComparisonPage::kind).distinct().count() == 1;
        line("<tr class=\"" + (same ? "same" : "differs") + "\"><th scope=\"row\">" + head + "</th>"
                + String.join("", cells) + "</tr>");
    }

    private static String kind(String cell) {
        return cell.substring(0, cell.indexOf('>'));
    }

    private void line(String text) {
        html.append(text).append('\n');
    }

    private static String escaped(String text) {
        return Characters.visible(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String css() {
        try (InputStream in = ComparisonPage.class.getResourceAsStream("compare.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
