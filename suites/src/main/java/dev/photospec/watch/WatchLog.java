package dev.photospec.watch;

import dev.photospec.exchange.record.Redaction;
import dev.photospec.reference.relay.Relayed;
import dev.photospec.traffic.TrafficReport;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Finding;
import dev.photospec.verdict.Outcome;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes a line of JSON for each exchange, each new finding, and each time that the traffic was judged. */
final class WatchLog implements AutoCloseable {

    private final JsonMapper json = new JsonMapper();
    private final Redaction redaction;
    private final Writer out;

    WatchLog(Path file, Redaction redaction) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        this.out = Files.newBufferedWriter(file);
        this.redaction = redaction;
    }

    void exchange(Relayed passed) throws IOException {
        write(json.createObjectNode()
                .put("type", "exchange")
                .put("at", passed.began().toString())
                .put("verb", passed.verb())
                .put("url", passed.url().replaceFirst("[?].*", ""))
                .put("status", passed.status())
                .put("millis", passed.millis()));
    }

    void finding(CaseVerdict verdict) throws IOException {
        write(json.createObjectNode()
                .put("type", "finding")
                .put("at", Instant.now().toString())
                .put("profile", verdict.profile())
                .put("case", verdict.id())
                .put("outcome", verdict.outcome().name().toLowerCase(Locale.ROOT))
                .put("message", message(verdict)));
    }

    void judged(TrafficReport report) throws IOException {
        long failed = report.verdicts().stream()
                .filter(verdict -> verdict.outcome() == Outcome.FAILED)
                .count();
        write(json.createObjectNode()
                .put("type", "judged")
                .put("at", Instant.now().toString())
                .put("exchanges", report.messages())
                .put("reached", report.reached().size())
                .put("cases", report.verdicts().size())
                .put("failed", failed));
    }

    /** Returns what is wrong, in one line. */
    static String message(CaseVerdict verdict) {
        return verdict.findings().stream().map(Finding::message).collect(Collectors.joining("; "));
    }

    private void write(ObjectNode line) throws IOException {
        out.write(redaction.mask(json.writeValueAsString(line)) + "\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
