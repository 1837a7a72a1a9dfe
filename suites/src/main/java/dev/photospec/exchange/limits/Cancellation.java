package dev.photospec.exchange.limits;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Says that a run is to end at once, and ends every pause that waits on it. */
public final class Cancellation {

    private final CountDownLatch stopped = new CountDownLatch(1);

    /** Stops; again is no different. */
    public void now() {
        stopped.countDown();
    }

    /** Returns whether it was stopped. */
    public boolean happened() {
        return stopped.getCount() == 0;
    }

    /** Waits; false if that was cut short. */
    public boolean pause(long time, TimeUnit unit) {
        try {
            return !stopped.await(time, unit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
