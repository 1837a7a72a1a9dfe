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
    SUPPORTED;

    /** Returns whether a supported size is judged for an owner with that photo. */
    public boolean includes(Size size, Size photo) {
        return switch (this) {
            case NOT_SIZED -> false;
            case SUPPORTED -> true;
            case OFFERED -> size.fitsIn(photo);
            case UNAVAILABLE -> !size.fitsIn(photo);
        };
    }
}
