package dev.photospec.restore;

import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Tokens.TokenRefused;
import dev.photospec.image.ImageInspection;
import dev.photospec.image.MarkReading;
import dev.photospec.target.Limits;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Restores one photo after a run has written, and watches it until no write of the run can still replace it.
 * A server may show an old photo for a while although a write was answered with success.
 */
final class Restoration {

    /** Servers that do not say how late they show a write are watched for this long. */
    private static final Duration SHORTEST_WATCH = Duration.ofSeconds(1);

    /** For a second and further ways to write, when the first had its whole time. */
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(2);

    private final PhotoRestorer restorer;
    private final RunMarks marks;
    private final Limits limits;

    /** @param limits the longest time for an answer, which is also the longest wait for a write to show */
    Restoration(PhotoRestorer restorer, RunMarks marks, Limits limits) {
        this.restorer = restorer;
        this.marks = marks;
        this.limits = limits;
    }

    /** Returns why the photo is not restored, or empty if it is. */
    Optional<String> restore(PhotoSnapshot photo, WriteHistory history, boolean overwrite) {
        Optional<String> obstacle = restorer.obstacle(photo);
        if (obstacle.isPresent()) {
            return obstacle;
        }
        try {
            if (!history.isWritten() && PhotoRestorer.shows(photo, restorer.read(photo))) {
                return Optional.empty();
            }
            Exchange now = lastWriteShown(photo, history);
            Optional<String> foreign = overwrite ? Optional.empty() : foreign(photo, now, history);
            if (foreign.isPresent()) {
                return foreign;
            }
            Optional<String> why = photo.isPhoto() ? write(photo, now, history) : delete(photo, history);
            return why.isPresent() ? why : elsewhere(photo, history);
        } catch (TokenRefused e) {
            return Optional.of(e.getMessage());
        }
    }

    /** Waits until the last write is seen, or can hardly be on its way any more; returns the last read. */
    private Exchange lastWriteShown(PhotoSnapshot photo, WriteHistory history) throws TokenRefused {
        long end = System.nanoTime()
                + longer(limits.consistency(), history.patience(limits.timeout()))
                        .toNanos();
        Exchange now = restorer.read(photo);
        history.recordRead(now, marks);
        Polling polling = new Polling();
        while ((isUnderWay(photo, now, history) || marks.other(now).isPresent())
                && System.nanoTime() < end
                && polling.pause()) {
            now = restorer.read(photo);
            history.recordRead(now, marks);
        }
        return now;
    }

    /** A picture that is neither the old one nor marked is the write in a form of the target's own. */
    private static boolean isUnderWay(PhotoSnapshot photo, Exchange now, WriteHistory history) {
        boolean arrivedChanged = !history.showsMarks() && now.isSuccess() && !PhotoRestorer.shows(photo, now);
        return history.isPending() && !arrivedChanged;
    }

    /** Returns that somebody else has set the photo in the meantime; theirs stays. */
    private Optional<String> foreign(PhotoSnapshot photo, Exchange now, WriteHistory history) {
        Optional<Integer> other = marks.other(now);
        if (other.isPresent()) {
            return Optional.of("another run of Photospec (" + RunMarks.name(other.get())
                    + ") is writing it, and its picture is left there");
        }
        ImageInspection picture =
                now.isSuccess() ? ImageInspection.of(now.response().body()) : null;
        boolean unknown = picture != null
                && picture.isPicture()
                && !PhotoRestorer.shows(photo, now)
                && isUnmarked(picture)
                && history.showsMarks();
        return unknown
                ? Optional.of("somebody else has set a photo of " + picture.summary()
                        + " in the meantime, which is left" + " there; to replace it: photospec restore --overwrite")
                : Optional.empty();
    }

    /** Restores the photo at every other address that still shows a test picture. */
    private Optional<String> elsewhere(PhotoSnapshot photo, WriteHistory history) throws TokenRefused {
        for (PhotoSnapshot other : restorer.elsewhere(photo)) {
            Exchange now = restorer.read(other);
            if (marks.isOwn(now)) {
                Optional<String> why = photo.isPhoto() ? write(other, now, history) : delete(other, history);
                if (why.isPresent()) {
                    return Optional.of("at " + other.url() + " " + why.get());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isUnmarked(ImageInspection picture) {
        return picture.mark().finding() == MarkReading.Finding.NONE;
    }

    /** @param before what was shown before anything is restored */
    private Optional<String> write(PhotoSnapshot photo, Exchange before, WriteHistory history) throws TokenRefused {
        AlteredPhoto altered = new AlteredPhoto(photo, before);
        long end = lastMoment();
        Optional<String> failed = restorer.write(photo, () -> stays(photo, history, end, altered::isShownIn));
        return failed.isEmpty() ? failed : Optional.of(failed.get() + served(altered, restorer.read(photo)));
    }

    private static String served(AlteredPhoto altered, Exchange now) {
        return now.isSuccess()
                ? ", and another photo than before is served" + altered.described(now)
                : ", and none is served (" + now.outcome() + ")";
    }

    private long lastMoment() {
        return System.nanoTime()
                + longer(limits.consistency(), limits.timeout()).toNanos();
    }

    private Optional<String> delete(PhotoSnapshot photo, WriteHistory history) throws TokenRefused {
        Exchange sent = restorer.delete(photo);
        return stays(photo, history, lastMoment(), now -> false)
                ? Optional.empty()
                : Optional.of("DELETE got " + sent.outcome() + ", and a photo is served where there was none");
    }

    /**
     * Reads until the photo was seen in every read of the watch, at least two; gives up when it does not come.
     *
     * @param expected when it should have come at the latest, by {@link System#nanoTime()}
     * @param hopeless whether an answer shows that it will not come
     */
    private boolean stays(PhotoSnapshot photo, WriteHistory history, long expected, Predicate<Exchange> hopeless)
            throws TokenRefused {
        Duration watch = watch(history);
        long end = Math.max(
                expected, System.nanoTime() + longer(SHORTEST_WAIT, watch).toNanos());
        Polling polling = new Polling();
        long since = -1;
        do {
            Exchange read = restorer.read(photo);
            boolean shown = PhotoRestorer.shows(photo, read);
            long now = System.nanoTime();
            if (!shown && hopeless.test(read)) {
                return false;
            }
            if (!shown) {
                since = -1;
            } else if (since < 0) {
                since = now;
            } else if (now - since >= watch.toNanos()) {
                return true;
            }
            if (since < 0 && now >= end) {
                return false;
            }
        } while (polling.pause());
        return false;
    }

    /** Twice as long as the run's own slowest write took to show; a write that never did may still come. */
    private Duration watch(WriteHistory history) {
        Duration measured = history.isPending()
                ? history.patience(limits.timeout())
                : Duration.ofMillis(2 * history.slowestMillis());
        return longer(limits.consistency(), longer(SHORTEST_WATCH, measured));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
