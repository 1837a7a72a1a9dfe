package dev.photospec.verdict;

/**
 * One way in which an answer differs from what was expected.
 *
 * @param check the name of the check that found it
 * @param step the step whose answer it is
 * @param expected what had to come
 * @param actual what came
 * @param next what to look at next
 */
public record Finding(String check, String step, String expected, String actual, String next) {

    /** One sentence for a report line. */
    public String message() {
        return "expected " + expected + ", got " + actual;
    }
}
