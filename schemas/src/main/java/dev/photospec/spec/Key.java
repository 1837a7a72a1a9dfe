package dev.photospec.spec;

import java.util.Locale;

/** An attribute that stands for a placeholder in a path, written {@code user.id} in a profile. */
public enum Key {
    USER_ID,
    USER_UPN,
    USER_MAIL,
    GROUP_ID,
    CONTACT_ID,
    FOLDER_ID,
    TEAM_ID;

    /** @throws IllegalArgumentException if no key has that name */
    public static Key of(String dotted) {
        return valueOf(dotted.replace('.', '_').toUpperCase(Locale.ROOT));
    }

    /** The attribute alone: {@code id}, {@code upn}, {@code mail}. */
    public String attribute() {
        return name().substring(name().indexOf('_') + 1).toLowerCase(Locale.ROOT);
    }

    /** Returns the word for what has the attribute: {@code user}, {@code group}, {@code contact}, {@code folder}, {@code team}. */
    public String thing() {
        return name().substring(0, name().indexOf('_')).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return name().replace('_', '.').toLowerCase(Locale.ROOT);
    }
}
