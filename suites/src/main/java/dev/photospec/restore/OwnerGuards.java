package dev.photospec.restore;

import dev.photospec.exchange.Tokens.TokenRefused;
import dev.photospec.plan.Case;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The guarded photos of a run, and what restores them. */
final class OwnerGuards {

    /** Each restored photo is watched for a second or longer, so several are restored at once. */
    private static final int AT_ONCE = 8;

    private final SnapshotTaker snapshots;
    private final Restoration restoration;
    private final PhotoJournal journal;
    private final Map<String, OwnerGuard> owners = new ConcurrentHashMap<>();

    OwnerGuards(SnapshotTaker snapshots, Restoration restoration, PhotoJournal journal) {
        this.snapshots = snapshots;
        this.restoration = restoration;
        this.journal = journal;
    }

    /** Returns the guard of the case's owner. */
    OwnerGuard of(Case judged) {
        return owners.computeIfAbsent(judged.subject().owner().photoKey(), key -> new OwnerGuard());
    }

    /** Returns the guard of an owner that was written, or is about to be. */
    Optional<OwnerGuard> find(String key) {
        return Optional.ofNullable(owners.get(key));
    }

    /** @throws UncheckedIOException if it is not on disk */
    void record(PhotoSnapshot photo) {
        if (!isRestorable(photo)) {
            return;
        }
        try {
            journal.record(photo);
        } catch (IOException e) {
            throw new UncheckedIOException("nothing was written: the journal failed, " + e.getMessage(), e);
        }
    }

    void remove(PhotoSnapshot photo) {
        try {
            journal.remove(photo);
        } catch (IOException e) {
            throw new UncheckedIOException("the photo is restored, and its journal entry stays: " + e.getMessage(), e);
        }
    }

    /**
     * Writes a recorded photo over itself, so that a target that refuses it has lost nothing, and opens the owner for
     * the cases.
     *
     * @return why the cases may not write, or empty
     */
    Optional<String> prove(OwnerGuard owner, PhotoSnapshot photo, PhotoRestorer restorer) throws TokenRefused {
        Optional<String> refused = photo.isPhoto()
                ? restorer.write(photo, () -> PhotoRestorer.shows(photo, restorer.read(photo)))
                : Optional.empty();
        if (refused.isEmpty()) {
            owner.open(photo);
        } else if (PhotoRestorer.shows(photo, restorer.read(photo))) {
            remove(photo);
            owner.close("the target does not take the owner's own photo back (" + refused.get()
                    + "), so it could not be restored");
        } else {
            owner.open(photo);
            owner.history().suspect();
            owner.close("the photo of " + photo.key() + " was written back unchanged as a proof (" + refused.get()
                    + "), and another one is served now");
        }
        return owner.closed();
    }

    /**
     * Restores every photo that may have changed.
     *
     * @return for each photo that is not restored, why
     */
    List<String> restoreAll() {
        List<Callable<Optional<String>>> changed = owners.entrySet().stream()
                .filter(one -> one.getValue().isChangeable())
                .sorted(Map.Entry.comparingByKey())
                .<Callable<Optional<String>>>map(one -> () -> restore(one.getValue()))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<String> problems = new ArrayList<>();
            for (Future<Optional<String>> end : threads.invokeAll(changed)) {
                end.get().ifPresent(problems::add);
            }
            return problems;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a photo could not be restored: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of("the photos are not restored: interrupted");
        } finally {
            threads.shutdownNow();
        }
    }

    private Optional<String> restore(OwnerGuard owner) {
        PhotoSnapshot snapshot = owner.snapshot();
        if (!isRestorable(snapshot)) {
            owner.restored();
            if (owner.history().isWritten()) {
                owner.close("the kit's picture stays with " + snapshot.key() + ", which had no photo before");
            }
            return Optional.empty();
        }
        Optional<String> why = restoration.restore(snapshot, owner.history(), false);
        if (why.isPresent()) {
            owner.close("the photo of " + snapshot.key() + " could not be restored after an earlier case");
            return Optional.of("the photo of " + snapshot.key() + " is not restored: " + why.get());
        }
        remove(snapshot);
        owner.restored();
        return Optional.empty();
    }

    /** A photo is written back; where there was none, only DELETE removes the kit's. */
    private boolean isRestorable(PhotoSnapshot photo) {
        return photo.isPhoto() || snapshots.canDelete(photo);
    }
}
