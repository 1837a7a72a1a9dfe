package dev.photospec.suite;

/** Judges OData query parameters. */
public final class QuerySuite {

    @CasesOf("query")
    void keeps(JudgedCase judged, Docket docket) {
        Court.hear(judged, docket);
    }
}
