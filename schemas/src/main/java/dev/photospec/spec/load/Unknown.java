package dev.photospec.spec.load;

import java.util.Collection;

/** Words the message about a name that leads nowhere. */
final class Unknown {

    private Unknown() {}

    /** For example: {@code unknown owner 'mee' in routes.owners[0]; did you mean 'me'? Allowed: me, users}. */
    static String word(String kind, String name, String pointer, Collection<String> allowed) {
        String hint = Nearest.hint(name, allowed);
        return "unknown " + kind + " '" + name + "'" + Place.describe(pointer) + (hint.isEmpty() ? "." : hint)
                + " Allowed: " + String.join(", ", allowed);
    }
}
