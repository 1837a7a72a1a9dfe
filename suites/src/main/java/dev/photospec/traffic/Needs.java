package dev.photospec.traffic;

import dev.photospec.spec.Expectation;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The parts of an observation that a check looks at. */
final class Needs {

    private static final String OWNER = "owner";
    private static final Set<String> OF_THE_OWNER = Set.of("from-mailbox", "not-shown");

    private Needs() {}

    /** Returns whether it compares a picture with its owner's. */
    static boolean owner(Expectation expected) {
        return OF_THE_OWNER.contains(expected.check()) || OWNER.equals(expected.text("shows"));
    }

    /** Returns whether the pictures that it looks for are among those that were sent, by step. */
    static boolean uploads(Expectation expected, Set<String> known) {
        List<String> sent = Stream.of(expected.text("shows"), expected.text("sent-by"))
                .filter(Objects::nonNull)
                .filter(step -> !step.equals(OWNER))
                .toList();
        return known.containsAll(sent);
    }
}
