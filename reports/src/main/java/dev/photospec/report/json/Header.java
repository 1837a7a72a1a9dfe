package dev.photospec.report.json;

import dev.photospec.report.Row;
import dev.photospec.report.StatementTally;
import dev.photospec.report.Visibility;
import dev.photospec.spec.Dispute;
import dev.photospec.spec.Document;
import dev.photospec.spec.Reading;
import dev.photospec.spec.Requirement;
import dev.photospec.spec.Source;
import dev.photospec.spec.Standing;
import dev.photospec.target.Implementation;
import dev.photospec.verdict.ClassClaim;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Conclusion.ProfileConclusion;
import dev.photospec.verdict.Conformance;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.Planned;
import dev.photospec.verdict.Problem;
import dev.photospec.verdict.ProfileRun;
import dev.photospec.verdict.RunOrigin;
import dev.photospec.verdict.Shard;
import dev.photospec.verdict.Tool;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The members of {@code conformance.json} other than its profiles, in the order of the file. */
record Header(
        String formatVersion,
        Tool tool,
        Instant started,
        long millis,
        Reading reading,
        Standing failOn,
        Shard shard,
        RunOrigin origin,
        Conformance verdict,
        int exitCode,
        String why,
        List<Problem> problems,
        CountsJson counts,
        List<OfProfile> profiles) {

    static final String FORMAT_VERSION = "1";

    /** The file's object for one profile. */
    record OfProfile(
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
            List<OfRequirement> requirements) {

        ProfileRun run() {
            List<Planned> planned = requirements.stream()
                    .map(row -> new Planned(row.requirement(), row.expected()))
                    .toList();
            List<ClassClaim> claims = classes == null
                    ? List.of()
                    : classes.stream().map(ClassJson::claim).toList();
            return new ProfileRun(
                    id,
                    title,
                    target,
                    implementation,
                    documents,
                    counts.counts().planned(),
                    planned,
                    claims,
                    absent);
        }
    }

    /** The file's object for one requirement, without its cases. */
    record OfRequirement(
            String id,
            String statement,
            Standing standing,
            Source source,
            String standard,
            String suite,
            String conformanceClass,
            String excluded,
            Observed observed,
            List<String> reliesOn,
            Map<String, Integer> readings,
            Outcome outcome,
            int expected,
            List<Object> cases) {

        /** The ledger's row, without how it is judged: no report needs that. */
        Requirement requirement() {
            Dispute dispute = observed == null ? null : observed.dispute();
            return new Requirement(
                    id,
                    statement,
                    source,
                    standing,
                    standard,
                    suite,
                    conformanceClass,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    dispute,
                    excluded,
                    reliesOn,
                    null);
        }
    }

    /** The other reading of a disputed statement. */
    record Observed(String statement, String source) {

        Dispute dispute() {
            return new Dispute(statement, source, List.of());
        }
    }

    /** The run's header without its profiles, which are written one by one. */
    static Header of(StatementTally tally, Conclusion end) {
        return new Header(
                FORMAT_VERSION,
                tally.run().tool(),
                tally.run().started(),
                end.millis(),
                tally.run().reading(),
                tally.run().failOn(),
                tally.run().shard(),
                tally.run().origin(),
                end.conformance(),
                end.exitCode(),
                end.why(),
                end.problems().isEmpty() ? null : end.problems(),
                CountsJson.of(end.counts(), StatementTally.notJudged(tally.rows())),
                null);
    }

    /** The profile's header without its requirements. */
    static OfProfile of(ProfileRun profile, ProfileConclusion end, StatementTally tally) {
        return new OfProfile(
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

    /** The requirement without its cases. */
    static OfRequirement of(Row row) {
        Requirement stated = row.requirement();
        return new OfRequirement(
                stated.id(),
                stated.statement(),
                stated.standing(),
                stated.source(),
                stated.standard(),
                stated.suite(),
                stated.conformanceClass(),
                stated.excluded(),
                stated.isDisputed()
                        ? new Observed(
                                stated.observed().statement(), stated.observed().source())
                        : null,
                stated.reliesOn().isEmpty() ? null : stated.reliesOn(),
                row.readings().isEmpty() ? null : row.readings(),
                row.outcome().orElse(null),
                row.counts().expected(),
                null);
    }
}
