package dev.photospec.suite;

/** Judges scopes that are enough and scopes that are not. */
public final class ScopesSuite {

    @CasesOf("scopes")
    void keeps(JudgedCase judged, Docket docket) {
        Court.hear(judged, docket);
    }
}
