package dev.photospec.vendor;

import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Planned;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The verdicts on one requirement, there as soon as the last of its cases is judged. */
final class PendingVerdicts {

    private final Planned planned;
    private final List<CaseVerdict> verdicts = new ArrayList<>();
    private final CompletableFuture<List<CaseVerdict>> all = new CompletableFuture<>();

    PendingVerdicts(Planned planned) {
        this.planned = planned;
    }

    String name() {
        return planned.requirement().id();
    }

    String aspect() {
        return planned.requirement().suite();
    }

    synchronized void add(CaseVerdict verdict) {
        verdicts.add(verdict);
        if (verdicts.size() == planned.expected()) {
            close();
        }
    }

    /** No more will come. */
    synchronized void close() {
        all.complete(List.copyOf(verdicts));
    }

    void broken(Throwable cause) {
        all.completeExceptionally(cause);
    }

    CompletableFuture<List<CaseVerdict>> all() {
        return all;
    }
}
