package dev.photospec.run;

import dev.photospec.suite.Docket;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Judges on threads of its own. */
final class Pool {

    private Pool() {}

    /** @throws IllegalStateException if a case could not even be reported, or the caller was interrupted */
    static void of(Docket docket, int concurrency) {
        ExecutorService pool = Executors.newFixedThreadPool(Hearing.threads(concurrency), Pool::thread);
        try {
            List<Future<?>> hearings = docket.cases()
                    .<Future<?>>map(
                            judged -> pool.submit(() -> docket.pronounce().apply(judged)))
                    .toList();
            for (Future<?> hearing : hearings) {
                hearing.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a case could not be judged: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread thread(Runnable judging) {
        Thread thread = new Thread(judging, "photospec");
        thread.setDaemon(true);
        return thread;
    }
}
