package dev.photospec.suite;

/** Judges the status codes of documented routes. */
public final class StatusSuite {

    @CasesOf("status")
    void keeps(JudgedCase judged, Docket docket) {
        Court.hear(judged, docket);
    }
}
