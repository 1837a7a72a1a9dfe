package dev.photospec.report.site;

import dev.photospec.report.Characters;
import dev.photospec.report.json.ConformanceFile;
import dev.photospec.spec.Profile;
import dev.photospec.verdict.Guide;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.stream.Collectors;

/** Every statement of the documents with the requirements that judge it, as Markdown. */
public final class DocumentsView {

    private final PrintWriter out;

    /** @param out where it is printed */
    public DocumentsView(PrintWriter out) {
        this.out = out;
    }

    /** Prints the documents of the guide's profiles. */
    public void print(Guide guide) throws IOException {
        Recorded recorded = new Recorded();
        if (guide.samples() != null) {
            ConformanceFile.read(guide.samples()).replay(recorded, null);
        }
        guide.profiles().forEach(profile -> print(profile, ProfilePage.of(profile, guide, recorded)));
        out.flush();
    }

    private void print(Profile profile, ProfilePage page) {
        heading("# ", profile.title() + " (" + profile.id() + ")");
        for (ProfilePage.Chapter chapter : page.chapters()) {
            line("");
            heading(
                    "## ",
                    chapter.document().title() + " (" + chapter.document().place() + ")");
            for (ProfilePage.Part part : chapter.parts()) {
                line("");
                heading("### ", part.section());
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
                        : (said.isJudged() ? "   Judged by: " : "   Not judged, for the reason of: ")
                                + said.rows().stream()
                                        .map(card -> "`" + card.row().id() + "`")
                                        .collect(Collectors.joining(", ")));
        if (said.verdict() != null) {
            line("   Verdict: " + said.verdict().shape() + " " + said.verdict().words());
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

    private void heading(String marks, String text) {
        out.println(marks + Characters.visible(text));
    }

    private void line(String text) {
        out.println(Characters.visible(text));
    }
}
