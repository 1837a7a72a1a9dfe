package dev.photospec.suite;

/** Judges requests without a usable token. */
public final class AuthenticationSuite {

    @CasesOf("authentication")
    void keeps(JudgedCase judged, Docket docket) {
        Court.hear(judged, docket);
    }
}
