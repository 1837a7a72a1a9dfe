package dev.photospec.report.compare;

import dev.photospec.report.ClassRow;
import dev.photospec.report.Outcomes;
import dev.photospec.report.Row;
import dev.photospec.report.Words;
import dev.photospec.report.compare.SideBySide.Api;
import dev.photospec.report.compare.SideBySide.Cell;
import dev.photospec.report.compare.SideBySide.Group;
import dev.photospec.report.compare.SideBySide.Judged;
import dev.photospec.report.compare.SideBySide.Kind;
import dev.photospec.report.compare.SideBySide.Line;
import dev.photospec.report.compare.SideBySide.Table;
import dev.photospec.report.html.PageTemplate;
import dev.photospec.verdict.Counts;
import dev.photospec.verdict.Outcome;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Implementations side by side as a page: for each profile its classes and statements, those that differ marked. */
public final class ComparisonPage {

    private final PageTemplate template = new PageTemplate(ComparisonPage.class);
    private final Map<String, List<Column>> profiles = new LinkedHashMap<>();

    /** Compares the results profile by profile. */
    public ComparisonPage(List<Outcomes> results) {
        results.forEach(result -> result.tally()
                .run()
                .profiles()
                .forEach(profile -> profiles.computeIfAbsent(profile.id(), id -> new ArrayList<>())
                        .add(new Column(result.tally(), profile, results.indexOf(result) + 1))));
    }

    /** Returns the whole page, which needs nothing beside it and runs no script. */
    public String text() throws IOException {
        String css = template.text("compare.css");
        List<Api> apis = profiles.values().stream().map(ComparisonPage::api).toList();
        StringWriter page = new StringWriter();
        template.fill("compare.ftlh", Map.of("css", css, "cssHash", PageTemplate.hash(css), "apis", apis), page);
        return page.toString();
    }

    private static Api api(List<Column> columns) {
        String title = columns.get(0).profile().title();
        return new Api(
                title,
                columns.stream().map(ComparisonPage::judged).toList(),
                List.of(
                        new Table("Conformance classes of " + title, "class", classes(columns)),
                        new Table("Statements of " + title, "statement", statements(columns))));
    }

    private static Judged judged(Column column) {
        return new Judged(
                column.number(),
                Outcomes.name(column.profile()),
                column.profile().target(),
                String.valueOf(column.tally().run().started()),
                Words.slug(column.tally().run().reading()));
    }

    private static List<Group> classes(List<Column> columns) {
        List<Line> lines = columns.stream()
                .flatMap(column -> column.tally().classes(column.profile()).stream())
                .map(ClassRow::name)
                .distinct()
                .map(name -> line(name, null, columns, column -> ofClass(column, name)))
                .toList();
        return List.of(new Group(null, lines));
    }

    private static Cell ofClass(Column column, String name) {
        return column.tally().classes(column.profile()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .map(one -> cell(kind(one.verdict()), Words.slug(one.verdict()).replace('-', ' '), one.counts()))
                .orElse(Cell.NOTHING);
    }

    private static Kind kind(ClassRow.Verdict verdict) {
        return switch (verdict) {
            case CONFORMANT, SELECTION -> Kind.PASSED;
            case NOT_CONFORMANT, KIT_FAULT -> Kind.FAILED;
            case INCOMPLETE -> Kind.WARNED;
            case NOT_SELECTED, NOT_APPLICABLE -> Kind.NONE;
        };
    }

    private static List<Group> statements(List<Column> columns) {
        Map<String, Row> rows = new LinkedHashMap<>();
        columns.forEach(column -> column.tally().rows(column.profile()).stream()
                .filter(row -> !row.requirement().isExcluded())
                .forEach(row -> rows.putIfAbsent(row.requirement().id(), row)));
        Map<String, List<Line>> suites = new LinkedHashMap<>();
        rows.forEach((id, row) -> suites.computeIfAbsent(row.requirement().suite(), suite -> new ArrayList<>())
                .add(line(id, row.requirement().statement(), columns, column -> ofStatement(column, id))));
        return suites.entrySet().stream()
                .map(suite -> new Group(suite.getKey(), suite.getValue()))
                .toList();
    }

    private static Cell ofStatement(Column column, String id) {
        return column.row(id)
                .flatMap(row -> row.outcome().map(worst -> ofStatement(worst, row.counts())))
                .orElse(Cell.NOTHING);
    }

    /** A statement that passed as far as it was judged says so: some cases are beyond many targets. */
    private static Cell ofStatement(Outcome worst, Counts counts) {
        Outcome shown = worst == Outcome.NOT_JUDGED && counts.of(Outcome.PASSED) > 0 ? Outcome.PASSED : worst;
        return cell(kind(shown), Column.shape(shown) + " " + Words.of(shown), counts);
    }

    private static Kind kind(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> Kind.PASSED;
            case FAILED, KIT_FAULT -> Kind.FAILED;
            case WARNED, WAIVED -> Kind.WARNED;
            case NOT_JUDGED, NOT_APPLICABLE -> Kind.NONE;
        };
    }

    private static Cell cell(Kind kind, String words, Counts counts) {
        int open = counts.expected() - counts.judged() - counts.of(Outcome.NOT_APPLICABLE);
        String passed = counts.of(Outcome.PASSED) + "/" + counts.expected();
        String numbers = open == 0 || open == counts.expected() ? passed : passed + ", " + open + " not judged";
        return new Cell(kind, words, counts.expected() == 0 ? null : numbers);
    }

    private static Line line(String id, String text, List<Column> columns, Function<Column, Cell> cell) {
        return new Line(id, text, columns.stream().map(cell).toList());
    }
}
