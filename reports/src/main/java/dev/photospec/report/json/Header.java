package dev.photospec.report.json;

import dev.photospec.report.JsonMembers;
import dev.photospec.report.JsonText;
import dev.photospec.report.StatementTally;
import dev.photospec.spec.Reading;
import dev.photospec.spec.Standing;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Conformance;
import dev.photospec.verdict.Problem;
import dev.photospec.verdict.RunOrigin;
import dev.photospec.verdict.Shard;
import dev.photospec.verdict.Tool;
import java.time.Instant;
import java.util.List;

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
        List<ProfileJson> profiles)
        implements JsonMembers {

    static final String FORMAT_VERSION = "1";

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

    @Override
    public void addTo(JsonText json) {
        json.add("format-version", formatVersion)
                .add("tool", tool)
                .add("started", started)
                .add("millis", millis)
                .add("reading", reading)
                .add("fail-on", failOn)
                .add("shard", shard)
                .add("origin", origin)
                .add("verdict", verdict)
                .add("exit-code", exitCode)
                .add("why", why)
                .add("problems", problems)
                .add("counts", counts)
                .add("profiles", profiles);
    }
}
