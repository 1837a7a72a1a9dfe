package dev.photospec.report.site;

import dev.photospec.spec.Document;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Statement;
import dev.photospec.spec.load.Statements;
import dev.photospec.verdict.Guide;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that the page of one profile says.
 *
 * @param profile the profile
 * @param names the paths of its pages
 * @param routes its documented routes
 * @param chapters its documents with their statements
 * @param judged the number of statements that are judged
 * @param excluded the number of those that are not
 * @param disputed the number of those with two readings
 */
public record ProfilePage(
        Profile profile,
        PageNames names,
        List<RoutePage> routes,
        List<Chapter> chapters,
        long judged,
        long excluded,
        long disputed) {

    /** One document. */
    public record Chapter(Document document, List<Part> parts) {}

    /**
     * One section of a document.
     *
     * @param said its statements, where they are known
     * @param statements the requirements that name the section as their source
     */
    public record Part(String section, List<DocumentStatement> said, List<StatementCard> statements) {}

    static ProfilePage of(Profile profile, Guide guide, Recorded recorded) {
        List<StatementCard> statements = profile.requirements().stream()
                .map(row -> StatementCard.of(
                        profile,
                        row,
                        guide.proofs(profile.id(), row.id()),
                        guide.verdicts()
                                ? recorded.row(profile.id(), row.id())
                                        .map(Verdict::of)
                                        .orElse(null)
                                : null))
                .toList();
        List<RoutePage> routes = profile.documentedRoutes().stream()
                .map(route -> RoutePage.of(profile, route, recorded.sample(profile.id(), route.toString()), statements))
                .toList();
        return new ProfilePage(
                profile,
                PageNames.of(profile),
                routes,
                chapters(profile, statements, said(profile, statements, guide, recorded)),
                statements.stream().filter(one -> !one.row().isExcluded()).count(),
                statements.stream().filter(one -> one.row().isExcluded()).count(),
                statements.stream().filter(one -> one.row().isDisputed()).count());
    }

    private static List<DocumentStatement> said(
            Profile profile, List<StatementCard> statements, Guide guide, Recorded recorded) {
        return Statements.of(profile).stream()
                .map(said -> DocumentStatement.of(
                        said, statements, guide.verdicts() ? verdict(profile, said, recorded) : null))
                .toList();
    }

    private static Verdict verdict(Profile profile, Statement said, Recorded recorded) {
        return Verdict.of(said.rows().stream()
                .flatMap(row -> recorded.row(profile.id(), row).stream())
                .toList());
    }

    static List<Chapter> chapters(Profile profile, List<StatementCard> statements, List<DocumentStatement> said) {
        List<Chapter> chapters = new ArrayList<>();
        for (Document document : profile.documents().values()) {
            List<Part> parts = document.sections().stream()
                    .map(section -> new Part(
                            section,
                            said.stream()
                                    .filter(one -> one.statement().document().equals(document.id())
                                            && one.statement().section().equals(section))
                                    .toList(),
                            statements.stream()
                                    .filter(one -> one.row().source().document().equals(document.id())
                                            && one.row().source().section().equals(section))
                                    .toList()))
                    .filter(part -> !part.said().isEmpty() || !part.statements().isEmpty())
                    .toList();
            chapters.add(new Chapter(document, parts));
        }
        return chapters;
    }
}
