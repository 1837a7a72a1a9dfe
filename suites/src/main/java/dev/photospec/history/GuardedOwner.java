package dev.photospec.history;

import dev.photospec.check.Observation;
import dev.photospec.plan.Case;
import dev.photospec.scenario.CaseExecutor;
import dev.photospec.scenario.Observed;
import dev.photospec.spec.Profile;
import dev.photospec.spec.body.BodySchemas;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;

/** Holds the guard of an owner's photo open while the clients write it. */
final class GuardedOwner implements CaseExecutor {

    private final Profile profile;
    private final PhotoAccess access;
    private final CountDownLatch ready;
    private final CountDownLatch over;
    private volatile boolean open;

    /**
     * @param ready is told that the photo may be written
     * @param over tells when nothing is written any more
     */
    GuardedOwner(Profile profile, PhotoAccess access, CountDownLatch ready, CountDownLatch over) {
        this.profile = profile;
        this.access = access;
        this.ready = ready;
        this.over = over;
    }

    PhotoAccess access() {
        return access;
    }

    /** Returns whether the guard lets the photo be written. */
    boolean isOpen() {
        return open;
    }

    @Override
    public Observed observe(Case judged, Predicate<Observation> settled) {
        open = true;
        ready.countDown();
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Observed.Seen(
                new Observation(
                        profile, BodySchemas.of(profile), judged.subject().owner(), null, access.exchanges(), Map.of()),
                null);
    }
}
