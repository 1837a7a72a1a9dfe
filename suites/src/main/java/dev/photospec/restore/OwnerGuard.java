package dev.photospec.restore;

import dev.photospec.verdict.Problem;
import java.util.Optional;

/** The photo of one owner during a run: its snapshot, what was written over it, and whether it is restored. */
final class OwnerGuard {

    /** The stages of a guarded photo. */
    private enum Stage {
        UNTOUCHED,
        /** Its snapshot is journaled, and the target took it back once. */
        CHANGEABLE,
        RESTORED,
        /** It could not be restored; its journal entry stays. */
        LOST
    }

    private final WriteHistory history = new WriteHistory();
    private Stage stage = Stage.UNTOUCHED;
    private PhotoSnapshot snapshot;
    private PhotoSnapshot refusedPhoto;
    private String closed;
    private Problem problem;

    WriteHistory history() {
        return history;
    }

    synchronized PhotoSnapshot snapshot() {
        return snapshot;
    }

    synchronized boolean isChangeable() {
        return stage == Stage.CHANGEABLE;
    }

    synchronized boolean isRestored() {
        return stage == Stage.RESTORED;
    }

    /** Allows writes from now on. */
    synchronized void open(PhotoSnapshot taken) {
        snapshot = taken;
        stage = Stage.CHANGEABLE;
    }

    /** Records that the photo could not be restored. */
    synchronized void lost(String why) {
        stage = Stage.LOST;
        problem = new Problem(Problem.Kind.UNRESTORED, why);
        closed = "the photo of " + snapshot.key() + " could not be restored after an earlier case";
    }

    /** Returns that the photo is not restored, or not as it was. */
    synchronized Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }

    /** Records that the photo looks as it did before the run, and how its encoding has changed. */
    synchronized void restored(Optional<String> reencoded) {
        problem =
                reencoded.map(text -> new Problem(Problem.Kind.REENCODED, text)).orElse(null);
        closed = null;
        stage = Stage.RESTORED;
    }

    /** Refuses every write of another picture, since the target does not take the owner's own back. */
    synchronized void closeIntact(PhotoSnapshot own, String reason) {
        refusedPhoto = own;
        closed = reason;
    }

    /** Returns the owner's photo, if the target does not take it back. */
    synchronized Optional<PhotoSnapshot> refusedPhoto() {
        return Optional.ofNullable(refusedPhoto);
    }

    /** Refuses every further write, and every judgement that depends on the photo if it is changed. */
    synchronized void close(String reason) {
        closed = reason;
    }

    /** Returns why nothing more is written to the owner, or empty. */
    synchronized Optional<String> closed() {
        return Optional.ofNullable(closed);
    }
}
