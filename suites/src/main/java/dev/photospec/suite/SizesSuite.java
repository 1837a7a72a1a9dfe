package dev.photospec.suite;

/** Judges sizes that are available and sizes that are not. */
public final class SizesSuite {

    @CasesOf("sizes")
    void keeps(JudgedCase judged, Docket docket) {
        Court.hear(judged, docket);
    }
}
