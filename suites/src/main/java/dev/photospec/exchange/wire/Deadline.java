package dev.photospec.exchange.wire;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The end of the time for one exchange. A socket that is read or written is closed then: nothing else ends a write. */
final class Deadline implements AutoCloseable {

    private final long end;
    private final CompletableFuture<Boolean> alarm = new CompletableFuture<>();
    private final CompletableFuture<Boolean> alarmed;
    private Closeable guarded;
    private boolean passed;

    Deadline(Duration time) {
        this.end = System.nanoTime() + time.toNanos();
        this.alarmed = alarm.orTimeout(time.toMillis(), TimeUnit.MILLISECONDS)
                .handle((early, late) -> early != null || pass());
    }

    /** Closes this instead of what was guarded before; null for nothing. */
    synchronized void guard(Closeable socket) {
        guarded = socket;
        if (passed) {
            closeGuarded();
        }
    }

    private synchronized boolean pass() {
        passed = true;
        closeGuarded();
        return false;
    }

    private void closeGuarded() {
        try {
            if (guarded != null) {
                guarded.close();
            }
        } catch (IOException e) {
            // it is of no use any more
        }
    }

    synchronized boolean hasPassed() {
        return passed;
    }

    /** Returns the milliseconds that are left, at least 1. */
    int millisLeft() {
        return (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
    }

    /** Ends the watch; nothing is closed any more afterwards. */
    @Override
    public void close() {
        alarm.complete(true);
        alarmed.join();
    }
}
