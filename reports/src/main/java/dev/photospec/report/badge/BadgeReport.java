package dev.photospec.report.badge;

import dev.photospec.report.ReportFile;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.VerdictListener;
import java.io.IOException;
import java.nio.file.Path;

/** Writes {@code badge.svg}. */
public final class BadgeReport implements VerdictListener {

    private Path file;
    private Run run;

    @Override
    public String format() {
        return "badge";
    }

    @Override
    public void started(Run run, Output output) {
        this.run = run;
        file = output.folder().resolve("badge.svg");
    }

    @Override
    public void finished(Conclusion conclusion) throws IOException {
        ReportFile.write(file, writer -> writer.write(Badge.of(run, conclusion)));
    }
}
