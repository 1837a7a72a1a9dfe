package dev.photospec.run;

import dev.photospec.judge.CaseQueue;
import dev.photospec.judge.JudgedCase;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Judges on threads of its own, each of which takes the next case: however many there are, none is kept. */
public final class Pool {

    /** Threads that may wait for others. */
    private static final int MOST_WAITING = 16;

    private final CaseQueue queue;
    private final Iterator<JudgedCase> cases;

    private Pool(CaseQueue queue, Iterator<JudgedCase> cases) {
        this.queue = queue;
        this.cases = cases;
    }

    /**
     * Judges every case of the queue, one phase after the other.
     *
     * @param concurrency requests under way at once
     * @throws IllegalStateException if a case could not even be reported, or the caller was interrupted
     */
    public static void judge(CaseQueue queue, int concurrency) {
        ExecutorService threads = Executors.newFixedThreadPool(threads(concurrency), Pool::thread);
        try {
            for (Iterator<CaseQueue.Phase> phases = queue.phases().iterator(); phases.hasNext(); ) {
                CaseQueue.Phase phase = phases.next();
                new Pool(queue, phase.cases().iterator()).judge(threads, threads(concurrency));
                phase.afterwards().run();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a case could not be judged: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            threads.shutdownNow();
        }
    }

    /**
     * More threads than requests under way: a case that waits for a photo another one changes holds up nobody. With one
     * request at once nobody is held up, and the order of cases stays the same in each run.
     */
    private static int threads(int concurrency) {
        return concurrency == 1 ? 1 : concurrency + Math.min(concurrency, MOST_WAITING);
    }

    private void judge(ExecutorService threads, int number) throws ExecutionException, InterruptedException {
        List<Future<?>> ends = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            ends.add(threads.submit(this::judgeCases));
        }
        for (Future<?> end : ends) {
            end.get();
        }
    }

    private void judgeCases() {
        for (Optional<JudgedCase> next = next(); next.isPresent(); next = next()) {
            queue.onCase().accept(next.get());
        }
    }

    private synchronized Optional<JudgedCase> next() {
        return cases.hasNext() ? Optional.of(cases.next()) : Optional.empty();
    }

    private static Thread thread(Runnable judging) {
        Thread thread = new Thread(judging, "photospec");
        thread.setDaemon(true);
        return thread;
    }
}
