package dev.photospec.report.json;

import dev.photospec.report.JsonMembers;
import dev.photospec.report.JsonText;
import dev.photospec.report.StatementTally;
import dev.photospec.report.Visibility;
import dev.photospec.spec.Document;
import dev.photospec.target.Implementation;
import dev.photospec.verdict.ClassClaim;
import dev.photospec.verdict.Conclusion.ProfileConclusion;
import dev.photospec.verdict.Conformance;
import dev.photospec.verdict.Planned;
import dev.photospec.verdict.ProfileRun;
import java.util.List;

/** The file's object for one profile. */
record ProfileJson(
        String id,
        String title,
        String target,
        Implementation implementation,
        List<Document> documents,
        Conformance verdict,
        CountsJson counts,
        List<ClassJson> classes,
        List<String> absent,
        List<Visibility.Seen> visibility,
        List<RequirementJson> requirements)
        implements JsonMembers {

    /** The profile without its requirements. */
    static ProfileJson of(ProfileRun profile, ProfileConclusion end, StatementTally tally) {
        return new ProfileJson(
                profile.id(),
                profile.title(),
                profile.target(),
                profile.implementation(),
                profile.documents(),
                end.conformance(),
                CountsJson.of(end.counts(), StatementTally.notJudged(tally.rows(profile))),
                tally.classes(profile).stream().map(ClassJson::of).toList(),
                profile.absent().isEmpty() ? null : profile.absent(),
                tally.visibility(profile).byPath(),
                null);
    }

    ProfileRun run() {
        List<Planned> planned = requirements.stream()
                .map(row -> new Planned(row.requirement(), row.expected()))
                .toList();
        List<ClassClaim> claims = classes == null
                ? List.of()
                : classes.stream().map(ClassJson::claim).toList();
        return new ProfileRun(
                id, title, target, implementation, documents, counts.counts().planned(), planned, claims, absent);
    }

    @Override
    public void addTo(JsonText json) {
        json.add("id", id)
                .add("title", title)
                .add("target", target)
                .add("implementation", implementation)
                .add("documents", documents)
                .add("verdict", verdict)
                .add("counts", counts)
                .add("classes", classes)
                .add("absent", absent)
                .add("visibility", visibility)
                .add("requirements", requirements);
    }
}
