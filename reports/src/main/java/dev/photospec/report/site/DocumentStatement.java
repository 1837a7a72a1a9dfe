package dev.photospec.report.site;

import dev.photospec.spec.Statement;
import java.util.List;

/**
 * A statement of a document as a page shows it.
 *
 * @param statement what the document says
 * @param rows the requirements that judge it
 * @param verdict what came out of them together, or null without a result and where none is tried
 */
public record DocumentStatement(Statement statement, List<StatementCard> rows, Verdict verdict) {

    /** Returns whether any requirement of its own is tried. */
    public boolean isJudged() {
        return rows.stream().anyMatch(card -> !card.row().isExcluded());
    }

    static DocumentStatement of(Statement statement, List<StatementCard> rows, Verdict verdict) {
        List<StatementCard> named = rows.stream()
                .filter(card -> statement.rows().contains(card.row().id()))
                .toList();
        DocumentStatement said = new DocumentStatement(statement, named, verdict);
        return said.isJudged() ? said : new DocumentStatement(statement, named, null);
    }
}
