package dev.photospec.spec;

import java.util.List;

/**
 * A way in which a path addresses the owner of a photo.
 *
 * @param id the profile's word for it: {@code me}, {@code users}, {@code contacts} …
 * @param template the path as the document prints it, placeholders included
 * @param photoOf the kind of thing the photo belongs to
 * @param signedIn whether the photo's person (for a contact: the mailbox's person) is the signed-in user
 * @param keys for each placeholder in order, the attributes that may stand there, such as {@code user.id}
 * @param readAs the id of the owner whose paths read this one's photo, where these paths only write; or null
 * @param conformanceClass the class of routes it belongs to, which a vendor may leave unclaimed
 */
public record Owner(
        String id,
        String template,
        PhotoOf photoOf,
        boolean signedIn,
        List<List<Key>> keys,
        String readAs,
        String conformanceClass) {

    public Owner {
        keys = keys == null ? List.of() : List.copyOf(keys);
    }

    /** Its id is enough, and cheap: a plan asks thousands of times, and a record's own code is made at each start. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Every way to fill the placeholders: one list of keys each, in the template's order. */
    public List<List<Key>> addressings() {
        List<List<Key>> ways = List.of(List.of());
        for (List<Key> choices : keys) {
            ways = ways.stream()
                    .flatMap(way -> choices.stream().map(key -> append(way, key)))
                    .toList();
        }
        return ways;
    }

    /** Returns whether its path can name somebody who does not exist. */
    public boolean canBeNobody() {
        boolean self = signedIn && photoOf == PhotoOf.USER;
        return photoOf == PhotoOf.NOBODY || (!keys.isEmpty() && !self);
    }

    /** Returns whether the path leads through a contact folder. */
    public boolean isInFolder() {
        return keys.stream().anyMatch(choices -> choices.contains(Key.FOLDER_ID));
    }

    private static List<Key> append(List<Key> way, Key key) {
        return java.util.stream.Stream.concat(way.stream(), java.util.stream.Stream.of(key))
                .toList();
    }
}
