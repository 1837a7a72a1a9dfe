package dev.photospec.suite;

/** Judges what is answered where there is no photo. */
public final class PlaceholderSuite {

    @CasesOf("placeholder")
    void keeps(JudgedCase judged, Docket docket) {
        Court.hear(judged, docket);
    }
}
