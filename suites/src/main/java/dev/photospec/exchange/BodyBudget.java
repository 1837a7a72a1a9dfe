package dev.photospec.exchange;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets only so many cases hold large bodies at once, so that memory is enough however many requests are under way.
 * A body is large beyond {@link #SMALL} bytes. A case keeps its place until it is over, for all its bodies; nobody
 * waits for a place while an answer is read, so that the time a target takes stays its own.
 */
public final class BodyBudget {

    /** The bytes of a body that needs no place. */
    static final int SMALL = 128 * 1024;

    /** The bytes that a case may use for its bodies, and with the pictures that are decoded from them. */
    private static final long BYTES_EACH = 32L * 1024 * 1024;

    private final Semaphore places;
    /** Not static: each run has a budget of its own, and several runs may share a process. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Place> ofCase = new ThreadLocal<>();

    /** @param places how many cases may hold large bodies at once, at least 1 */
    public BodyBudget(int places) {
        this.places = new Semaphore(places, true);
    }

    /** Returns a budget for the memory that this Java may use: 8 places for 256 MiB. */
    public static BodyBudget ofMemory() {
        long places = Runtime.getRuntime().maxMemory() / BYTES_EACH;
        return new BodyBudget((int) Math.max(1, Math.min(places, Short.MAX_VALUE)));
    }

    /** Returns a budget that refuses no body. */
    public static BodyBudget unlimited() {
        return new BodyBudget(Integer.MAX_VALUE);
    }

    /** Runs a case, which keeps its place to the end, and then gives it back. */
    public <T> T during(Supplier<T> judging) {
        Place place = new Place();
        ofCase.set(place);
        try {
            return judging.get();
        } finally {
            ofCase.remove();
            place.release();
        }
    }

    /** Sends a request of whoever calls: of a case that has its place, or of somebody who gives it back at once. */
    public <T> T sending(Supplier<T> send) {
        return ofCase.get() == null ? during(send) : send.get();
    }

    /** Returns the place of the case that the calling thread judges; one of nobody's outside of any. */
    public Place place() {
        Place place = ofCase.get();
        return place == null ? new Place() : place;
    }

    /** A case's right to hold large bodies. */
    public final class Place {

        private boolean held;
        private boolean refused;

        private Place() {}

        /** Takes the place if one is free; returns whether the body may grow. */
        public synchronized boolean grow() {
            held = held || places.tryAcquire();
            refused = !held;
            return held;
        }

        /** Returns whether a body was cut since the last time because no place was free. */
        public synchronized boolean wasRefused() {
            boolean was = refused;
            refused = false;
            return was;
        }

        /** Waits until a place is free; to be called while nothing is read. */
        public void await() {
            if (!isHeld()) {
                places.acquireUninterruptibly();
                take();
            }
        }

        private synchronized boolean isHeld() {
            return held;
        }

        private synchronized void take() {
            held = true;
        }

        private synchronized void release() {
            if (held) {
                held = false;
                places.release();
            }
        }
    }
}
