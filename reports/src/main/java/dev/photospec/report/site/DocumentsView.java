package dev.photospec.report.site;

import dev.photospec.report.Characters;
import dev.photospec.spec.Profile;
import dev.photospec.spec.load.Statements;
import dev.photospec.verdict.Guide;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** Every statement of the documents with the requirements that judge it, as Markdown. */
public final class DocumentsView {

    private final PrintWriter out;

    /** @param out where it is printed */
    public DocumentsView(PrintWriter out) {
        this.out = out;
    }

    /** Prints the documents of the guide's profiles. */
    public void print(Guide guide) {
        guide.profiles().forEach(profile -> print(profile, guide));
        out.flush();
    }

    private void print(Profile profile, Guide guide) {
        line("# " + profile.title() + " (" + profile.id() + ")");
        List<StatementCard> statements = profile.requirements().stream()
                .map(row -> StatementCard.of(profile, row, guide.proofs(profile.id(), row.id()), null))
                .toList();
        List<DocumentStatement> said = Statements.of(profile).stream()
                .map(one -> DocumentStatement.of(one, statements, null))
                .toList();
        for (ProfilePage.Chapter chapter : ProfilePage.chapters(profile, statements, said)) {
            line("");
            line("## " + chapter.document().title() + " (" + chapter.document().file() + ")");
            for (ProfilePage.Part part : chapter.parts()) {
                line("");
                line("### " + part.section());
                line("");
                part.said().forEach(this::print);
                part.statements().forEach(this::print);
            }
        }
        line("");
    }

    private void print(DocumentStatement said) {
        line(said.statement().number() + ". " + said.statement().text());
        line("");
        line(
                said.rows().isEmpty()
                        ? "   Not judged: " + said.statement().none()
                        : "   Judged by: "
                                + said.rows().stream()
                                        .map(card -> "`" + card.row().id() + "`")
                                        .collect(Collectors.joining(", ")));
        line("");
    }

    private void print(StatementCard statement) {
        line("- " + statement.row().statement());
        line("  `" + statement.row().id() + "`, " + statement.standing()
                + (statement.row().isDisputed() ? ", disputed" : ""));
        if (statement.row().isExcluded()) {
            line("  Excluded: " + statement.row().excluded());
            return;
        }
        if (statement.row().isDisputed()) {
            line("  Other reading: " + statement.row().observed().statement() + " ("
                    + statement.row().observed().source() + ")");
        }
        line("  Checks: " + String.join("; ", statement.checks()));
        line("  Routes: " + String.join(", ", statement.routes()));
        if (!statement.proofs().isEmpty()) {
            line("  Proven by: "
                    + String.join(
                            ", ",
                            statement.proofs().stream().map(Guide.Proof::id).toList()));
        }
    }

    private void line(String text) {
        out.println(Characters.visible(text));
    }
}
