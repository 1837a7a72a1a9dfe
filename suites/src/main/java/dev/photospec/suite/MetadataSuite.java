package dev.photospec.suite;

/** Judges the metadata of existing photos. */
public final class MetadataSuite {

    @CasesOf("metadata")
    void keeps(JudgedCase judged, Docket docket) {
        Court.hear(judged, docket);
    }
}
