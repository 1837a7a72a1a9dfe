package dev.photospec.spec;

/** The sizes that a requirement is judged for, one case each. */
public enum Sizes {
    /** No size is asked for. */
    NOT_SIZED,
    /** Each supported size that fits in the owner's photo. */
    OFFERED,
    /** Each supported size larger than the owner's photo. */
    UNAVAILABLE,
    /** Each supported size. */
    SUPPORTED
}
