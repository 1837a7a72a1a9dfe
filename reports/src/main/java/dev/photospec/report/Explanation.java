package dev.photospec.report;

import dev.photospec.spec.Document;
import dev.photospec.spec.Requirement;
import dev.photospec.verdict.Body;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Finding;
import dev.photospec.verdict.RecordedExchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Explains what came out of a case: the statement, its source, where, what was sent, expected and got. */
public final class Explanation {

    /** One labelled line; a curl line must stay on one line to be pasted. */
    public record Line(String label, String text, boolean verbatim) {

        /** The width of the labels. */
        private static final int LABELS = 10;

        @Override
        public String toString() {
            return label + " ".repeat(Math.max(1, LABELS - label.length())) + text;
        }
    }

    private Explanation() {}

    /** The whole explanation of one case, with every finding. */
    public static List<Line> of(Row row, CaseVerdict verdict) {
        List<Line> lines = new ArrayList<>();
        add(lines, "statement", row.requirement().statement());
        add(lines, "source", source(row));
        add(lines, "standing", standing(row.requirement()));
        add(lines, "where", where(verdict));
        add(lines, "why", verdict.reason());
        Stream<RecordedExchange> sent = sent(verdict).stream();
        sent.forEach(exchange -> add(lines, "sent", sent(exchange)));
        verdict.told().forEach(finding -> add(lines, finding));
        sent(verdict).stream()
                .map(RecordedExchange::curl)
                .filter(Objects::nonNull)
                .forEach(curl -> lines.add(new Line("curl", Characters.visible(curl), true)));
        return List.copyOf(lines);
    }

    /** Returns which broken requirement explains the row's failure; empty if none does. */
    public static Optional<String> cause(Row row) {
        return row.causes().stream()
                .findFirst()
                .map(cause -> "fails because `" + cause.requirement().id() + "` fails");
    }

    /** The document's title and section. */
    public static String source(Row row) {
        Requirement stated = row.requirement();
        String title =
                row.document().map(Document::title).orElse(stated.source().document());
        return title + ", section “" + stated.source().section() + "”";
    }

    /** Returns how firmly the statement stands, and what contradicts it. */
    public static String standing(Requirement stated) {
        String standing = Words.slug(stated.standing());
        String standard = stated.standard() == null ? "" : " by " + stated.standard();
        return standing
                + standard
                + (stated.isDisputed()
                        ? ", disputed: " + stated.observed().statement() + " ("
                                + stated.observed().source() + ")"
                        : "");
    }

    /** The verb, template, owner, state and variant. */
    public static String where(CaseVerdict verdict) {
        String variant = verdict.variant() == null || verdict.variant().isEmpty() ? "" : ", " + verdict.variant();
        return verdict.verb() + " " + verdict.template() + " (" + verdict.owner() + ", photo: " + verdict.state()
                + variant + ")";
    }

    /** The exchanges that the findings speak of; the last one if they name none of them. */
    public static List<RecordedExchange> sent(CaseVerdict verdict) {
        List<String> steps = verdict.told().stream().map(Finding::step).toList();
        List<RecordedExchange> named = verdict.exchanges().stream()
                .filter(exchange -> steps.contains(exchange.step()))
                .toList();
        int count = verdict.exchanges().size();
        return named.isEmpty() ? verdict.exchanges().subList(Math.max(0, count - 1), count) : named;
    }

    private static String sent(RecordedExchange exchange) {
        String body = exchange.requestBody() == null ? "" : " with " + body(exchange.requestBody());
        String answer = exchange.fault() != null
                ? "no answer: " + exchange.fault()
                : exchange.status() + (exchange.responseBody() == null ? "" : ", " + body(exchange.responseBody()));
        return exchange.verb() + " " + exchange.url() + body + " → " + answer;
    }

    /** A body in a few words. */
    public static String body(Body body) {
        String kind = body.picture() != null ? body.picture() : body.mediaType();
        return body.bytes() == 0 ? "no body" : body.bytes() + " bytes" + (kind == null ? "" : " of " + kind);
    }

    private static void add(List<Line> lines, Finding finding) {
        add(lines, "expected", finding.expected());
        add(lines, "got", finding.actual());
        add(lines, "next", finding.next());
        add(lines, "check", finding.check());
    }

    private static void add(List<Line> lines, String label, String text) {
        if (text != null && !text.isEmpty()) {
            lines.add(new Line(label, Characters.visible(text), false));
        }
    }
}
