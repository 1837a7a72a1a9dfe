package dev.photospec.judge;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Evaluates an answer within a bound of processor time, which a busy machine does not change. Checks are meant to be
 * linear; this holds for whatever a target sends that nobody has thought of.
 *
 * @param longest the bound
 * @param threads on which is evaluated
 */
record EvaluationLimit(Duration longest, ExecutorService threads) {

    private static final Duration USUAL = Duration.ofSeconds(5);
    private static final long NOT_BEGUN = -1;

    /** Returns the bound of a run. */
    static EvaluationLimit usual() {
        return of(USUAL);
    }

    /** Returns a bound whose threads are kept for a second: one for each answer took a quarter of a run's CPU time. */
    static EvaluationLimit of(Duration longest) {
        return new EvaluationLimit(
                longest,
                new ThreadPoolExecutor(
                        0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), EvaluationLimit::thread));
    }

    /** Returns the outcome of the evaluation; empty if it takes longer, and is then left to itself. */
    <T> Optional<T> evaluate(Supplier<T> evaluation) {
        AtomicReference<Thread> evaluating = new AtomicReference<>();
        Future<T> outcome = threads.submit(() -> {
            evaluating.set(Thread.currentThread());
            return evaluation.get();
        });
        try {
            return await(outcome, evaluating);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            outcome.cancel(true);
        }
    }

    /** Counts from the first look on: the thread has spent time on earlier answers, too. */
    private <T> Optional<T> await(Future<T> outcome, AtomicReference<Thread> evaluating) throws InterruptedException {
        long before = NOT_BEGUN;
        while (true) {
            try {
                return Optional.of(outcome.get(longest.toMillis(), TimeUnit.MILLISECONDS));
            } catch (TimeoutException e) {
                long spent = spent(evaluating.get());
                if (before != NOT_BEGUN && spent - before >= longest.toNanos()) {
                    return Optional.empty();
                }
                before = before == NOT_BEGUN ? spent : before;
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw e.getCause() instanceof RuntimeException failure ? failure : new CompletionException(e);
            }
        }
    }

    /** Asked for only when time has passed: its classes take a while to load. */
    private static long spent(Thread evaluating) {
        if (evaluating == null) {
            return NOT_BEGUN;
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.isThreadCpuTimeSupported() ? threads.getThreadCpuTime(evaluating.getId()) : System.nanoTime();
    }

    private static Thread thread(Runnable evaluations) {
        Thread thread = new Thread(evaluations, "photospec-evaluation");
        thread.setDaemon(true);
        return thread;
    }
}
