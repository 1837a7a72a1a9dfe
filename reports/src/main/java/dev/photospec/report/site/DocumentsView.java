package dev.photospec.report.site;

import dev.photospec.report.Characters;
import dev.photospec.spec.Profile;
import dev.photospec.verdict.Guide;
import java.io.PrintWriter;
import java.util.List;

/** Every statement of the documents with its row, as Markdown. */
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
        for (ProfilePage.Chapter chapter : ProfilePage.chapters(profile, statements)) {
            line("");
            line("## " + chapter.document().title() + " (" + chapter.document().file() + ")");
            for (ProfilePage.Part part : chapter.parts()) {
                line("");
                line("### " + part.section());
                line("");
                part.statements().forEach(this::print);
            }
        }
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
