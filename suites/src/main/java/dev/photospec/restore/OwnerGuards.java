package dev.photospec.restore;

import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Tokens.TokenRefused;
import dev.photospec.plan.Case;
import dev.photospec.spec.State;
import dev.photospec.verdict.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
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
    private final PhotoRestorer restorer;
    private final Restoration restoration;
    private final PhotoJournal journal;
    private final Map<String, OwnerGuard> owners = new ConcurrentHashMap<>();

    OwnerGuards(SnapshotTaker snapshots, PhotoRestorer restorer, Restoration restoration, PhotoJournal journal) {
        this.snapshots = snapshots;
        this.restorer = restorer;
        this.restoration = restoration;
        this.journal = journal;
    }

    /** Returns the guard of the case's owner. */
    OwnerGuard guard(Case judged) {
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
     * the cases. A target that stores something else is judged as well: it has changed the photo already.
     *
     * @return why the cases may not write, or empty
     */
    Optional<String> prove(OwnerGuard owner, PhotoSnapshot photo) throws TokenRefused {
        Optional<String> refused = photo.isPhoto()
                ? restorer.write(photo, () -> PhotoRestorer.shows(photo, restorer.read(photo)))
                : Optional.empty();
        boolean intact = refused.isPresent() && PhotoRestorer.shows(photo, restorer.read(photo));
        if (intact) {
            remove(photo);
            owner.closeIntact(
                    photo,
                    "the target does not take the owner's own photo back (" + refused.get()
                            + "), so it could not be restored");
        } else {
            owner.open(photo);
            if (refused.isPresent()) {
                owner.history().suspect();
            }
        }
        return owner.closed();
    }

    /** Returns why a case cannot begin with what earlier cases have made of the photo. */
    Optional<String> unfit(Case judged, OwnerGuard owner) throws TokenRefused {
        if (isFirstPhotoGone(judged, owner)) {
            return Optional.of("the owner has a photo that an earlier case has set, and nothing removes it; add more of"
                    + " its kind with photo: none, writable: true");
        }
        return owner.history().isRemoved() && owner.snapshot().isPhoto() ? putBack(owner) : Optional.empty();
    }

    /** An earlier case has removed the photo, and the next one begins with one. */
    private Optional<String> putBack(OwnerGuard owner) throws TokenRefused {
        PhotoSnapshot photo = owner.snapshot();
        Optional<String> failed = restorer.write(photo, () -> PhotoRestorer.shows(photo, restorer.read(photo)));
        if (failed.isEmpty()) {
            owner.history().recordReturn();
        }
        return failed.map(outcome -> "the photo that an earlier case has removed could not be set again, " + outcome);
    }

    /** A first photo can be set once, unless the profile documents how to remove it. */
    private boolean isFirstPhotoGone(Case judged, OwnerGuard owner) throws TokenRefused {
        if (judged.requirement().state() != State.NONE || !owner.history().isWritten()) {
            return false;
        }
        PhotoSnapshot none = owner.snapshot();
        return !snapshots.canDelete(none)
                || !restorer.delete(none).isSuccess()
                || !PhotoRestorer.shows(none, restorer.read(none));
    }

    /**
     * Restores every photo that may have changed, each once.
     *
     * @return each photo of the run that is not restored, or is restored in another encoding
     */
    List<Problem> restoreAll() {
        List<Callable<Void>> changed = owners.values().stream()
                .filter(OwnerGuard::isChangeable)
                .<Callable<Void>>map(owner -> () -> restore(owner))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (Future<Void> end : threads.invokeAll(changed)) {
                end.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a photo could not be restored: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while photos were restored", e);
        } finally {
            threads.shutdownNow();
        }
        return owners.values().stream()
                .flatMap(owner -> owner.problem().stream())
                .sorted((one, other) -> one.text().compareTo(other.text()))
                .toList();
    }

    private Void restore(OwnerGuard owner) {
        PhotoSnapshot snapshot = owner.snapshot();
        Optional<String> why =
                isRestorable(snapshot) ? restoration.restore(snapshot, owner.history(), false) : Optional.empty();
        if (why.isPresent()) {
            owner.lost("the photo of " + snapshot.key() + " is not restored: " + why.get());
            return null;
        }
        owner.restored(snapshot.isPhoto() ? reencoded(snapshot) : Optional.empty());
        if (isRestorable(snapshot)) {
            remove(snapshot);
        }
        if (!isRestorable(snapshot) && owner.history().isWritten()) {
            owner.close("the kit's picture stays with " + snapshot.key() + ", which had no photo before");
        }
        return null;
    }

    /** Returns that the photo that is served looks as before and has other bytes. */
    private Optional<String> reencoded(PhotoSnapshot snapshot) {
        try {
            Exchange now = restorer.read(snapshot);
            return !now.isSuccess()
                            || Arrays.equals(snapshot.bytes(), now.response().body())
                    ? Optional.empty()
                    : Optional.of("the photo of " + snapshot.key()
                            + " is restored, and the target keeps it in an encoding of its own ("
                            + now.response().body().length + " bytes, " + snapshot.bytes().length + " before)");
        } catch (TokenRefused e) {
            return Optional.empty();
        }
    }

    /** A photo is written back; where there was none, only DELETE removes the kit's. */
    private boolean isRestorable(PhotoSnapshot photo) {
        return photo.isPhoto() || snapshots.canDelete(photo);
    }
}
