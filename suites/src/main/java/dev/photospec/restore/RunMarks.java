package dev.photospec.restore;

import dev.photospec.exchange.Exchange;
import dev.photospec.image.ImageInspection;
import dev.photospec.image.Mark;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells this run's test pictures from those of other runs.
 *
 * @param run this run's number, 1 to 4095; 0 marks the pictures that a reference starts with
 */
public record RunMarks(int run) {

    /** Takes the test pictures of every run for its own: for what a killed run left. */
    public static final RunMarks ANY = new RunMarks(-1);

    /** Returns the name of a run, as its requests carry it. */
    public static String name(int run) {
        return String.format(Locale.ROOT, "%03x", run);
    }

    /** Returns the mark in the picture of an answer, if it is a success with one. */
    static Optional<Mark> read(Exchange exchange) {
        return exchange.isSuccess() ? read(exchange.response().body()) : Optional.empty();
    }

    static Optional<Mark> read(byte[] picture) {
        return ImageInspection.of(picture).mark().mark();
    }

    /** Returns the number of another run whose test picture the answer shows. */
    Optional<Integer> other(Exchange exchange) {
        return equals(ANY)
                ? Optional.empty()
                : read(exchange).map(Mark::run).filter(shown -> shown != 0 && shown != run);
    }

    /** Returns a sentence about another run whose test picture one of the reads shows. */
    Optional<String> otherRun(Collection<Exchange> exchanges) {
        return exchanges.stream()
                .filter(exchange -> !exchange.request().writes())
                .flatMap(exchange -> other(exchange).stream())
                .findFirst()
                .map(number -> "another run of Photospec (" + name(number)
                        + ") is writing photos here, or an earlier one left them");
    }

    /** Returns whether the answer shows a test picture of this run. */
    boolean isOwn(Exchange exchange) {
        return read(exchange)
                .map(Mark::run)
                .filter(shown -> equals(ANY) ? shown != 0 : shown == run)
                .isPresent();
    }
}
