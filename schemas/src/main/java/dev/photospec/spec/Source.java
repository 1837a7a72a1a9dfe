package dev.photospec.spec;

/** The source of a statement: the id of one of the profile's documents, and the heading there. */
public record Source(String document, String section) {

    @Override
    public String toString() {
        return document + ", " + section;
    }
}
