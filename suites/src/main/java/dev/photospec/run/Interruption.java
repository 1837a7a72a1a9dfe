package dev.photospec.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C and SIGTERM into an orderly end: no further case begins, those under way give their
 * photos back, reports are written, and only then the process ends.
 */
final class Interruption implements AutoCloseable {

    /** Giving back takes a few requests, each of at most the target's timeout. */
    private static final long LONGEST_SECONDS = 120;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::await, "photospec-interruption");
    private volatile boolean interrupted;

    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    boolean happened() {
        return interrupted;
    }

    private void await() {
        interrupted = true;
        try {
            if (!ended.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(130);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The run has ended and everything is written. */
    @Override
    public void close() {
        ended.countDown();
        if (!interrupted) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
