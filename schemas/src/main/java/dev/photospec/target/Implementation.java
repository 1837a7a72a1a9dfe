package dev.photospec.target;

/** The implementation that is judged, as its vendor names it. */
public record Implementation(String name, String version) {

    /** The name of the reference in the kit. */
    public static final String REFERENCE = "Photospec reference";
}
