package dev.photospec.run;

import dev.photospec.certificate.Configuration;
import dev.photospec.certificate.TranscriptWriter;
import dev.photospec.exchange.record.Redaction;
import dev.photospec.scenario.CaseExecutor;
import dev.photospec.verdict.Tool;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * The files that a run writes, and the redaction of secrets in them.
 *
 * @param redaction knows every secret
 * @param transcript takes down every trial; null if none is wanted
 * @param reports where they lie
 */
record RunOutputs(Redaction redaction, TranscriptWriter transcript, ReportFolder reports) implements Closeable {

    static RunOutputs of(RunSettings settings, Targets targets, ReportFolder reports) throws IOException {
        Redaction redaction = new Redaction();
        if (!settings.transcript()) {
            return new RunOutputs(redaction, null, reports);
        }
        Configuration configuration = Configuration.of(Tool.current(), settings.reading(), targets.consent());
        for (Targets.Pair pair : targets.pairs()) {
            configuration = configuration.and(pair.profile(), pair.target());
        }
        return new RunOutputs(redaction, new TranscriptWriter(reports.hidden(), configuration, redaction), reports);
    }

    CaseExecutor wrap(String profile, CaseExecutor trial) {
        return transcript == null ? trial : transcript.wrap(profile, trial);
    }

    /** Gives everything that was written its name; says what was not fit for one. */
    List<String> publish() throws IOException {
        close();
        return reports.publish(redaction);
    }

    /** Ends the transcript; a second time does nothing. */
    @Override
    public void close() throws IOException {
        if (transcript != null) {
            transcript.close();
        }
    }
}
