package dev.photospec.restore;

import dev.photospec.exchange.Exchange;
import dev.photospec.image.Mark;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.TimeUnit;

/** The writes of a run to one owner that may have changed its photo, and how long they took to show. */
final class WriteHistory {

    /** A write whose connection broke was most likely refused. */
    private static final Duration UNANSWERED = Duration.ofSeconds(2);

    private boolean written;
    private boolean ownPictureSeen;
    private Mark pending;
    private boolean pendingDelete;
    private boolean removed;
    private boolean unanswered;
    private long writtenAt;
    private long slowestMillis;

    /** Returns the history of a killed run: it may have written anything. */
    static WriteHistory unknown() {
        WriteHistory history = new WriteHistory();
        history.written = true;
        history.ownPictureSeen = true;
        return history;
    }

    /** Records that the photo may have changed although no case wrote it. */
    synchronized void suspect() {
        written = true;
    }

    /** Records the exchanges of one case, in the order in which they were sent. */
    synchronized void record(Collection<Exchange> exchanges, RunMarks marks) {
        for (Exchange exchange : exchanges) {
            if (exchange.request().writes()) {
                recordWrite(exchange);
            } else {
                recordRead(exchange, marks);
            }
        }
    }

    /** A write without an answer may still arrive, so it counts as accepted. */
    private void recordWrite(Exchange write) {
        if (write.response() != null && !write.isSuccess()) {
            return;
        }
        written = true;
        writtenAt = System.nanoTime();
        unanswered = write.response() == null;
        pendingDelete = write.request().verb().equals("DELETE");
        removed = pendingDelete;
        pending = write.request().body() == null
                ? null
                : RunMarks.read(write.request().body()).orElse(null);
    }

    /** Records a read of the owner's photo; tells whether the last write shows in it. */
    synchronized boolean recordRead(Exchange read, RunMarks marks) {
        if (marks.isOwn(read)) {
            ownPictureSeen = true;
        }
        boolean shows = pendingDelete
                ? read.response() != null && read.response().status() / 100 == 4
                : pending != null && RunMarks.read(read).filter(pending::equals).isPresent();
        if (shows) {
            slowestMillis = Math.max(slowestMillis, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - writtenAt));
            pending = null;
            pendingDelete = false;
        }
        return shows;
    }

    /** Returns whether the last write that was accepted removed the photo. */
    synchronized boolean isRemoved() {
        return removed;
    }

    /** Records that the owner's own photo is there again. */
    synchronized void recordReturn() {
        removed = false;
        pendingDelete = false;
    }

    /** Returns whether any write was accepted, or went without an answer. */
    synchronized boolean isWritten() {
        return written;
    }

    /** Returns whether the last write has not been seen yet, so that it may still be on its way. */
    synchronized boolean isPending() {
        return pending != null || pendingDelete;
    }

    /** Returns whether this run's marks can be read in what the owner's address serves. */
    synchronized boolean showsMarks() {
        return ownPictureSeen;
    }

    /** Returns the longest time in milliseconds from a write to the read that showed it. */
    synchronized long slowestMillis() {
        return slowestMillis;
    }

    /**
     * Returns how long to wait for the last write to show.
     *
     * @param longest so long an answer may take, and an accepted write
     */
    synchronized Duration patience(Duration longest) {
        return unanswered && UNANSWERED.compareTo(longest) < 0 ? UNANSWERED : longest;
    }
}
