package dev.photospec.report.html;

import dev.photospec.report.Latency;
import dev.photospec.report.ReportJson;
import dev.photospec.report.Rounds;
import dev.photospec.report.Row;
import dev.photospec.report.Spool;
import dev.photospec.report.SpooledReport;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Guide.Proof;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.Proofs;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.cause.Causes;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Writes {@code report.html}. */
public final class HtmlReport extends SpooledReport {

    private final Map<String, RouteMatrix> matrices = new HashMap<>();
    private final Supplier<List<Proof>> kit;
    private Rounds rounds;
    private Latency latency;
    private Causes causes;
    private CompletableFuture<List<Proof>> proofs;

    /** A report that writes {@code report.html}, and names the faults that prove the kit's checks. */
    public HtmlReport() {
        this(HtmlReport::proofs);
    }

    HtmlReport(Supplier<List<Proof>> kit) {
        super("html", "report.html");
        this.kit = kit;
    }

    private static List<Proof> proofs() {
        return ServiceLoader.load(Proofs.class, Proofs.class.getClassLoader()).stream()
                .flatMap(found -> found.get().all().stream())
                .toList();
    }

    @Override
    public void started(Run run, Output output) throws IOException {
        super.started(run, output);
        rounds = new Rounds();
        latency = new Latency();
        causes = new Causes(run);
        // Some hundred small files, which are read while the target is waited for.
        proofs = CompletableFuture.supplyAsync(kit);
        run.profiles().forEach(profile -> matrices.put(profile.id(), new RouteMatrix()));
    }

    @Override
    protected String text(Row row, CaseVerdict verdict) {
        matrices.get(verdict.profile()).add(row, verdict);
        rounds.add(verdict);
        latency.add(verdict);
        causes.add(verdict);
        return Embedded.json(ReportJson.text(shortened(verdict)));
    }

    /** Nobody looks up the exchanges of a case that passed; without them a large page stays fast. */
    private static CaseVerdict shortened(CaseVerdict whole) {
        boolean good = whole.outcome() == Outcome.PASSED || whole.outcome() == Outcome.NOT_APPLICABLE;
        return good ? whole.withoutExchanges() : whole;
    }

    @Override
    protected void write(Writer writer, Spool texts, Conclusion end) throws IOException {
        new ReportPage(tally(), matrices, latency, proofs.join(), causes.ranked()).write(writer, texts, rounds, end);
    }
}
