package dev.photospec.setup;

import dev.photospec.target.PhotoOwner;
import java.util.List;

/**
 * The owners that were found at a target.
 *
 * @param me the signed-in user
 * @param others everybody and everything else
 * @param notes what was asked and not answered, a sentence each
 */
public record FoundOwners(FoundOwner me, List<FoundOwner> others, List<String> notes) {

    /**
     * An owner that was found.
     *
     * @param owner with its photo, or without one where that is not known
     * @param doubt why the photo is not known; null if it is
     */
    public record FoundOwner(PhotoOwner owner, String doubt) {

        /** Returns whether the photo is known. */
        public boolean isKnown() {
            return doubt == null;
        }
    }

    /** Returns the signed-in user alone, as somebody has described it. */
    public static FoundOwners only(PhotoOwner me) {
        return new FoundOwners(new FoundOwner(me, null), List.of(), List.of());
    }

    /** Returns the name under which the signed-in user has credentials. */
    public String signedIn() {
        PhotoOwner owner = me.owner();
        return owner.upn() != null ? owner.upn() : owner.mail() != null ? owner.mail() : owner.id();
    }
}
