package dev.photospec.setup;

import dev.photospec.spec.PhotoOf;
import dev.photospec.spec.Size;
import dev.photospec.target.PhotoOwner;

/**
 * Somebody or something that may have a photo, before the photo is known.
 *
 * @param kind what it is
 * @param id its id
 * @param upn a user's userPrincipalName, or null
 * @param mail a user's address, or null
 * @param of for a contact or a team, {@code me}; or null
 * @param folder for a contact in a folder, the folder's id; or null
 */
record Candidate(PhotoOf kind, String id, String upn, String mail, String of, String folder) {

    /** Returns the owner with the photo in the mailbox. */
    PhotoOwner with(Size photo) {
        return PhotoOwner.of(kind, id).named(upn, mail).belongingTo(of, folder).withPhoto(photo);
    }

    /** Returns the owner with a photo in the directory only. */
    PhotoOwner withDirectory(Size photo) {
        return PhotoOwner.of(kind, id).named(upn, mail).belongingTo(of, folder).withDirectoryPhoto(photo);
    }
}
