package dev.photospec.judge;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Evaluates an answer within a bound of processor time, which a busy machine does not change. Checks are meant to be
 * linear; this holds for whatever a target sends that nobody has thought of.
 *
 * @param longest the bound
 */
record EvaluationLimit(Duration longest) {

    /** The bound of a run. */
    static final EvaluationLimit USUAL = new EvaluationLimit(Duration.ofSeconds(5));

    /** Returns the outcome of the evaluation; empty if it takes longer, and is then left to itself. */
    <T> Optional<T> evaluate(Supplier<T> evaluation) {
        CompletableFuture<T> outcome = new CompletableFuture<>();
        Thread thread = new Thread(() -> complete(outcome, evaluation), "photospec-evaluation");
        thread.setDaemon(true);
        thread.start();
        try {
            return await(outcome, thread);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            thread.interrupt();
        }
    }

    private <T> Optional<T> await(CompletableFuture<T> outcome, Thread thread) throws InterruptedException {
        while (true) {
            try {
                return Optional.of(outcome.get(longest.toMillis(), TimeUnit.MILLISECONDS));
            } catch (TimeoutException e) {
                if (hasSpent(thread)) {
                    return Optional.empty();
                }
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw e.getCause() instanceof RuntimeException failure ? failure : new CompletionException(e);
            }
        }
    }

    /** Asked for only when time has passed: its classes take a while to load. */
    private boolean hasSpent(Thread thread) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return !threads.isThreadCpuTimeSupported() || threads.getThreadCpuTime(thread.getId()) >= longest.toNanos();
    }

    private static <T> void complete(CompletableFuture<T> outcome, Supplier<T> evaluation) {
        try {
            outcome.complete(evaluation.get());
        } catch (RuntimeException | Error e) {
            outcome.completeExceptionally(e);
        }
    }
}
