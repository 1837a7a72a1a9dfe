package dev.photospec.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The trials of one proof, as they come in. */
final class Trials {

    private final Sandbox laboratory;
    private final Prover.Progress progress;
    private final List<MutantTrial> mutants = new ArrayList<>();
    private final List<LawfulVariantTrial> lawfulVariants = new ArrayList<>();

    Trials(Sandbox laboratory, Prover.Progress progress) {
        this.laboratory = laboratory;
        this.progress = progress;
    }

    /** Tries everything, so many at a time. */
    void run(List<MutantRun> mutantRuns, List<LawfulVariantRun> variantRuns, int jobs) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(jobs);
        try {
            // The lawful variants first: some of them take their time.
            List<Future<LawfulVariantTrial>> slow = variantRuns.stream()
                    .map(run -> pool.submit(() -> run.judgeIn(laboratory)))
                    .toList();
            List<Future<MutantTrial>> quick = mutantRuns.stream()
                    .map(run -> pool.submit(() -> run.judgeIn(laboratory)))
                    .toList();
            int all = slow.size() + quick.size();
            for (Future<LawfulVariantTrial> trial : slow) {
                lawfulVariants.add(get(trial));
                progress.done(lawfulVariants.size(), all);
            }
            for (Future<MutantTrial> trial : quick) {
                mutants.add(get(trial));
                progress.done(lawfulVariants.size() + mutants.size(), all);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> T get(Future<T> trial) throws InterruptedException {
        try {
            return trial.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a trial broke: " + e.getCause(), e.getCause());
        }
    }

    List<MutantTrial> mutants() {
        return mutants;
    }

    List<LawfulVariantTrial> lawfulVariants() {
        return lawfulVariants;
    }
}
