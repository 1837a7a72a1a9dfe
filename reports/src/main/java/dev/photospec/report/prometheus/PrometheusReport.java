package dev.photospec.report.prometheus;

import dev.photospec.report.Latency;
import dev.photospec.report.ReportFile;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.VerdictListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Writes {@code metrics.prom}. */
public final class PrometheusReport implements VerdictListener {

    private final Map<String, Latency> latencies = new HashMap<>();
    private Path file;
    private Run run;

    @Override
    public String format() {
        return "prometheus";
    }

    @Override
    public void started(Run started, Output output) {
        run = started;
        file = output.folder().resolve("metrics.prom");
        run.profiles().forEach(profile -> latencies.put(profile.id(), new Latency()));
    }

    @Override
    public void judged(CaseVerdict verdict) {
        latencies.get(verdict.profile()).add(verdict);
    }

    @Override
    public void finished(Conclusion conclusion) throws IOException {
        String text = new Metrics(run, conclusion, latencies).text();
        ReportFile.write(file, writer -> writer.write(text));
    }
}
