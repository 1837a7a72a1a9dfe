package dev.photospec.client;

import dev.photospec.spec.Answer;
import dev.photospec.spec.Size;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks how a client reacts to answers: whether it waits when asked, caches, and accepts that there is no photo. */
final class PaceHabits {

    private static final Duration SOON = Duration.ofSeconds(10);
    /** Clocks and threads are not exact to the millisecond. */
    private static final Duration TOLERANCE = Duration.ofMillis(50);

    private static final Set<Integer> FETCHED = Set.of(200, 304);

    private PaceHabits() {}

    static Map<String, Habit> all() {
        return Map.of(
                "retry-after-ignored",
                Habit.after(one -> one.answer().retryAfter() > 0, PaceHabits::hasWaited, PaceHabits::tooEarly),
                "missing-asked-again",
                Habit.after(
                        one -> one.reads()
                                && one.place() != null
                                && one.answer().status() == 404,
                        (one, later) -> isLate(one, later) || changes(one, later),
                        (one, later) -> again(one, later, "was answered 404")),
                "placeholder-fetched",
                Habit.after(
                        one -> one.reads() && one.answer().isPlaceholder(),
                        PaceHabits::changes,
                        (one, later) -> found(
                                later.reads(Answer.PICTURE)
                                        && later.place()
                                                .owner()
                                                .equals(one.place().owner()),
                                "the metadata of request " + one.number() + " are 1x1")),
                "smaller-asked-again",
                Habit.after(
                        PaceHabits::isSmaller,
                        (one, later) -> isLate(one, later) || changes(one, later),
                        (one, later) -> again(
                                one, later, "was answered with " + one.answer().described())),
                "etag-ignored",
                Habit.after(
                        one -> one.reads(Answer.PICTURE)
                                && one.answer().status() == 200
                                && one.answer().etag() != null,
                        (one, later) -> isSame(one, later)
                                && FETCHED.contains(later.answer().status()),
                        PaceHabits::fetchedAgain));
    }

    private static Optional<String> found(boolean holds, String detail) {
        return holds ? Optional.of(detail) : Optional.empty();
    }

    private static boolean isLate(ClientRequest one, ClientRequest later) {
        return later.sent().isAfter(one.ended().plus(SOON));
    }

    private static boolean isSame(ClientRequest one, ClientRequest later) {
        return one.head().verb().equals(later.head().verb())
                && one.head().url().equals(later.head().url());
    }

    private static boolean changes(ClientRequest one, ClientRequest later) {
        return !later.reads()
                && later.place() != null
                && one.place() != null
                && later.place().owner().equals(one.place().owner());
    }

    private static Optional<String> again(ClientRequest one, ClientRequest later, String answered) {
        return found(
                isSame(one, later) && !isLate(one, later),
                "request " + one.number() + " " + answered + " "
                        + Duration.between(one.ended(), later.sent()).toMillis() + " ms before");
    }

    private static boolean isSmaller(ClientRequest request) {
        String asked = request.place() == null ? null : request.place().selected();
        Size got = request.answer().described();
        return request.reads()
                && asked != null
                && asked.matches("(?i)[0-9]{1,5}x[0-9]{1,5}")
                && got != null
                && !got.equals(Size.valueOf(asked))
                && got.fitsIn(Size.valueOf(asked));
    }

    private static Optional<String> fetchedAgain(ClientRequest one, ClientRequest later) {
        return found(
                isSame(one, later)
                        && later.field("If-None-Match").isEmpty()
                        && later.answer().digest().equals(one.answer().digest()),
                "the bytes of request " + one.number() + " again, without If-None-Match: "
                        + one.answer().etag());
    }

    private static boolean hasWaited(ClientRequest one, ClientRequest later) {
        return !later.sent().isBefore(one.ended().plusSeconds(one.answer().retryAfter()));
    }

    private static Optional<String> tooEarly(ClientRequest one, ClientRequest later) {
        return found(
                later.isAboutPhoto()
                        && !hasWaited(one, later)
                        && later.sent().isAfter(one.ended())
                        && later.sent()
                                .plus(TOLERANCE)
                                .isBefore(one.ended().plusSeconds(one.answer().retryAfter())),
                "request " + one.number() + " was told to wait " + one.answer().retryAfter()
                        + " s; this one came after "
                        + Duration.between(one.ended(), later.sent()).toMillis() + " ms");
    }
}
