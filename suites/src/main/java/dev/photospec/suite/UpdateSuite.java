package dev.photospec.suite;

/** Judges photos that are set. */
public final class UpdateSuite {

    @CasesOf("update")
    void keeps(JudgedCase judged, Docket docket) {
        Court.hear(judged, docket);
    }
}
