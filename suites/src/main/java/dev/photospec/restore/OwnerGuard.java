package dev.photospec.restore;

import java.util.Optional;

/** The photo of one owner during a run: its snapshot, what was written over it, and whether it is restored. */
final class OwnerGuard {

    /** The stages of a guarded photo. */
    private enum Stage {
        UNTOUCHED,
        /** Its snapshot is journaled, and the target took it back once. */
        CHANGEABLE,
        RESTORED
    }

    private final WriteHistory history = new WriteHistory();
    private Stage stage = Stage.UNTOUCHED;
    private PhotoSnapshot snapshot;
    private String closed;

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

    /** Records that the photo is as it was before the run. */
    synchronized void restored() {
        closed = null;
        stage = Stage.RESTORED;
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
