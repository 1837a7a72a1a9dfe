package dev.photospec.plan;

/**
 * The changes that the user allows at the target.
 *
 * @param writes whether photos of owners marked writable may be set and restored
 * @param residue whether a photo may stay where there was none, because nothing can remove it
 */
public record WritePolicy(boolean writes, boolean residue) {

    /** Nothing but GET. */
    public static final WritePolicy READ_ONLY = new WritePolicy(false, false);

    /** Everything: for the kit's own reference. */
    public static final WritePolicy ALL = new WritePolicy(true, true);
}
