package dev.photospec.suite;

/** Judges the photo's own bytes. */
public final class ValueSuite {

    @CasesOf("value")
    void keeps(JudgedCase judged, Docket docket) {
        Court.hear(judged, docket);
    }
}
