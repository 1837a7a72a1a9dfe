package dev.photospec.run;

import dev.photospec.exchange.limits.Cancellation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C and SIGTERM into an orderly end: nothing more is sent for any case, those under way
 * give their photos back at once, reports are written, and only then the process ends.
 */
public final class Interruption implements AutoCloseable {

    /** Giving back takes a few requests, each of at most the target's timeout; a journal has the rest. */
    private static final long LONGEST_SECONDS = 120;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Cancellation stop;
    private final Thread hook = new Thread(this::await, "photospec-interruption");

    /** @param stop what is stopped by the signal */
    public Interruption(Cancellation stop) {
        this.stop = stop;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void await() {
        stop.now();
        try {
            ended.await(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // Java would say 143 after SIGTERM; interrupted is interrupted.
        Runtime.getRuntime().halt(130);
    }

    /** The run has ended and everything is written. */
    @Override
    public void close() {
        if (!stop.happened()) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The signal came this very moment: the hook ends the process.
            }
        }
        ended.countDown();
    }
}
