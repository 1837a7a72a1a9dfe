package dev.photospec.traffic;

import dev.photospec.exchange.record.Recorder;
import dev.photospec.exchange.record.Redaction;
import dev.photospec.exchange.record.UploadedBodies;
import dev.photospec.judge.Strictness;
import dev.photospec.run.Listeners;
import dev.photospec.run.ReportFolder;
import dev.photospec.run.RunContext;
import dev.photospec.run.UsageException;
import dev.photospec.run.VerdictStream;
import dev.photospec.spec.Profile;
import dev.photospec.target.Target;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Output;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges recorded traffic and writes the usual reports of it.
 *
 * @param profiles the dialects that may have been spoken
 * @param base the base URL to judge; null for the one that most exchanges are at
 * @param declared the target with its owners and credentials; null if only the traffic speaks of them
 * @param strictness what counts as a failure
 * @param folder where reports are written
 * @param formats which reports; empty for the usual ones
 */
public record TrafficSession(
        List<Profile> profiles,
        String base,
        Target declared,
        Strictness strictness,
        Path folder,
        List<String> formats) {

    private static final String BODIES = "bodies";

    /** The verdicts, and how it ended. */
    public record Ended(TrafficReport report, Conclusion conclusion) {}

    /**
     * Judges the traffic.
     *
     * @param redaction knows the secrets in it
     * @throws UsageException if nothing in it is for one of the dialects
     */
    public Ended judge(RecordedTraffic traffic, Redaction redaction, RunContext caller) throws IOException {
        List<DialectTraffic> dialects = dialects(traffic);
        return judge(
                recorder -> TrafficReport.of(
                        dialects,
                        declared,
                        strictness,
                        recorder,
                        traffic.exchanges().size()),
                redaction,
                caller);
    }

    /**
     * Judges the cases of a transcript again.
     *
     * @throws UsageException if the file is damaged, or of a dialect that is not at hand
     */
    public Ended judge(Path transcript, RunContext caller) throws IOException {
        return judge(new TranscriptJudge(transcript, profiles, strictness)::report, new Redaction(), caller);
    }

    private interface Judging {
        TrafficReport with(Recorder recorder) throws IOException;
    }

    private Ended judge(Judging judging, Redaction redaction, RunContext caller) throws IOException {
        VerdictStream stream = new VerdictStream(Listeners.named(formats));
        try (ReportFolder reports = ReportFolder.open(folder)) {
            Recorder recorder = new Recorder(
                    redaction,
                    new UploadedBodies(folder.resolve(BODIES), reports.hidden().resolve(BODIES)));
            TrafficReport report = judging.with(recorder);
            Output spoken = caller.outputs().of(folder, false, caller.out());
            Conclusion conclusion = report.tell(
                    stream, strictness, spoken, spoken.into(reports.hidden()), () -> reports.publish(redaction));
            stream.unspoken().forEach(fault -> caller.out().println("photospec: " + fault));
            return new Ended(report, conclusion);
        }
    }

    private List<DialectTraffic> dialects(RecordedTraffic traffic) {
        Map<String, DialectTraffic> found = new LinkedHashMap<>();
        for (Profile profile : profiles) {
            Optional<DialectTraffic> dialect = base == null
                    ? DialectTraffic.find(profile, traffic.exchanges())
                    : Optional.of(DialectTraffic.at(base, profile, traffic.exchanges()))
                            .filter(one -> !one.messages().isEmpty());
            dialect.ifPresent(one -> found.merge(one.base(), one, DialectTraffic::larger));
        }
        if (found.isEmpty()) {
            List<String> paths = profiles.stream().map(Profile::basePath).toList();
            throw new UsageException("photospec: none of " + traffic.exchanges().size()
                    + " answered exchanges is for a documented route"
                    + (base == null ? " below " + String.join(", ", paths) : " below " + base)
                    + "; name the base URL with --target, and a dialect of your own with --profile");
        }
        return List.copyOf(found.values());
    }
}
