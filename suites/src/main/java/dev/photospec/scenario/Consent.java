package dev.photospec.scenario;

/**
 * What the user allows to be changed at the target.
 *
 * @param writes whether photos of owners marked writable may be set and given back
 * @param residue whether a photo may stay where there was none, because nothing can remove it
 */
public record Consent(boolean writes, boolean residue) {

    /** Nothing but GET. */
    public static final Consent READ_ONLY = new Consent(false, false);

    /** Everything: for the kit's own reference. */
    public static final Consent ALL = new Consent(true, true);
}
