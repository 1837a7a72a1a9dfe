package dev.photospec.target;

import dev.photospec.spec.Key;
import dev.photospec.spec.PhotoOf;
import dev.photospec.spec.Size;
import dev.photospec.spec.State;
import java.util.Optional;

/**
 * Somebody or something at the target that may have a photo.
 *
 * @param kind what it is
 * @param id its id there
 * @param upn a user's userPrincipalName, or null
 * @param mail a user's email address, or null
 * @param of for a contact, the person whose contact it is ({@code me}, an id, a userPrincipalName or
 *     an address); for a team, the person who joined it
 * @param folder for a contact in a folder, the contact folder's id
 * @param mailboxPhoto the largest photo in the mailbox, or null
 * @param directoryPhoto the photo in the directory, or null
 * @param personal whether the mailbox is a personal one
 * @param writable whether the kit may change its photo
 */
public record PhotoOwner(
        PhotoOf kind,
        String id,
        String upn,
        String mail,
        String of,
        String folder,
        Size mailboxPhoto,
        Size directoryPhoto,
        boolean personal,
        boolean writable) {

    /** Its id is enough, and cheap: a record's own code is made at each start. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Returns one that has no photo, no other name than its id, and may not be written. */
    public static PhotoOwner of(PhotoOf kind, String id) {
        return new PhotoOwner(kind, id, null, null, null, null, null, null, false, false);
    }

    /** Returns the same user under those names, each of which may be null. */
    public PhotoOwner named(String userPrincipalName, String address) {
        return new PhotoOwner(
                kind, id, userPrincipalName, address, of, folder, mailboxPhoto, directoryPhoto, personal, writable);
    }

    /** Returns the same as a contact or a team of that person, in that contact folder if not null. */
    public PhotoOwner belongingTo(String person, String contactFolder) {
        return new PhotoOwner(
                kind, id, upn, mail, person, contactFolder, mailboxPhoto, directoryPhoto, personal, writable);
    }

    /** Returns the same with that photo in the mailbox, or with none. */
    public PhotoOwner withPhoto(Size largest) {
        return new PhotoOwner(kind, id, upn, mail, of, folder, largest, directoryPhoto, personal, writable);
    }

    /** Returns the same with that photo in the directory, or with none. */
    public PhotoOwner withDirectoryPhoto(Size photo) {
        return new PhotoOwner(kind, id, upn, mail, of, folder, mailboxPhoto, photo, personal, writable);
    }

    /** Returns the same with a personal mailbox. */
    public PhotoOwner inPersonalMailbox() {
        return new PhotoOwner(kind, id, upn, mail, of, folder, mailboxPhoto, directoryPhoto, true, writable);
    }

    /** Returns the same, whose photo the kit may change or not. */
    public PhotoOwner markedWritable(boolean allowed) {
        return new PhotoOwner(kind, id, upn, mail, of, folder, mailboxPhoto, directoryPhoto, personal, allowed);
    }

    /** The state that was declared. */
    public State state() {
        if (personal) {
            return State.PERSONAL;
        }
        if (mailboxPhoto != null) {
            return directoryPhoto == null ? State.MAILBOX : State.BOTH;
        }
        return directoryPhoto == null ? State.NONE : State.DIRECTORY;
    }

    /**
     * Returns whether its photo is what a requirement asks for.
     *
     * @param wanted the state that it has to be in
     * @param photo the size that it has to have, or null for any
     */
    public boolean isIn(State wanted, Size photo) {
        boolean inState = wanted == State.ANY ? state() != State.PERSONAL : state() == wanted;
        return inState && (photo == null || photo.equals(mailboxPhoto));
    }

    /** Returns whether any of its names is the given one, letter case aside. */
    public boolean isCalled(String name) {
        return name != null && (name.equalsIgnoreCase(id) || name.equalsIgnoreCase(upn) || name.equalsIgnoreCase(mail));
    }

    /** Returns what stands in a path for the key, where this owner has it. */
    public Optional<String> name(Key key) {
        return Optional.ofNullable(
                switch (key) {
                    case USER_UPN -> upn;
                    case USER_MAIL -> mail;
                    case FOLDER_ID -> folder;
                    case USER_ID, GROUP_ID, CONTACT_ID, TEAM_ID -> id;
                });
    }

    /** Identifies the photo: the same for every path that leads to it. */
    public String photoKey() {
        return kind + ":" + (of == null ? "" : of + "/") + id;
    }
}
