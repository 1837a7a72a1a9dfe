package dev.photospec.plan;

import dev.photospec.spec.Key;
import dev.photospec.spec.PercentEncoding;
import dev.photospec.target.PhotoOwner;
import java.util.List;
import java.util.Optional;

/**
 * The owner that a request is about, and the person who sends it.
 *
 * @param owner whose photo it is
 * @param mailbox the person whose path it is: the owner itself, or a contact's or team's person
 * @param signedIn who is signed in; null for an app alone
 */
public record Subject(PhotoOwner owner, PhotoOwner mailbox, PhotoOwner signedIn) {

    /** Returns what stands in a path for the key, where it is known. */
    public Optional<String> name(Key key) {
        return switch (key) {
            case USER_ID, USER_UPN, USER_MAIL -> Optional.ofNullable(mailbox).flatMap(person -> person.name(key));
            case GROUP_ID, CONTACT_ID, FOLDER_ID, TEAM_ID -> owner.name(key);
        };
    }

    /** Returns whether every placeholder can be filled. */
    public boolean canFill(List<Key> addressing) {
        return addressing.stream().allMatch(key -> name(key).isPresent());
    }

    /** Returns how many different characters of its names a path cannot carry as they are: the more, the more is proved. */
    long reserved(List<Key> addressing) {
        return addressing.stream()
                .flatMap(key -> name(key).stream())
                .flatMapToInt(String::chars)
                .filter(c -> !PercentEncoding.keeps(c))
                .distinct()
                .count();
    }
}
