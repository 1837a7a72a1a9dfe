package dev.photospec.setup;

import dev.photospec.spec.PhotoOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Ids of owners that somebody has written down, for a server that lists none. */
public final class GivenIds {

    private static final Set<PhotoOf> MINE = Set.of(PhotoOf.CONTACT, PhotoOf.TEAM);

    private GivenIds() {}

    /**
     * An id.
     *
     * @param kind the kind of thing that has it; null if not said
     * @param folder for a contact in a folder, the folder's id; or null
     */
    public record GivenId(PhotoOf kind, String id, String folder) {

        /** Returns the owner, if it is of that kind. */
        Candidate as(PhotoOf one) {
            boolean name = one == PhotoOf.USER && id.contains("@");
            return new Candidate(one, id, name ? id : null, name ? id : null, MINE.contains(one) ? "me" : null, folder);
        }
    }

    /**
     * Reads lines such as {@code bob@example.com}, {@code group 02bd9fd6} and {@code contact ID in FOLDER}; a blank line
     * and what follows a {@code #} at a word's beginning are left out.
     */
    public static List<GivenId> read(List<String> lines) {
        List<GivenId> ids = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.replaceFirst("(^|\\s)#.*", "").strip().split("\\s+");
            PhotoOf kind = kind(words[0]);
            int first = kind == null || words.length == 1 ? 0 : 1;
            if (!words[first].isEmpty()) {
                boolean filed = words.length == first + 3 && words[first + 1].equals("in");
                ids.add(new GivenId(first == 0 ? null : kind, words[first], filed ? words[first + 2] : null));
            }
        }
        return List.copyOf(ids);
    }

    private static PhotoOf kind(String word) {
        for (PhotoOf kind : PhotoOf.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            if (kind != PhotoOf.NOBODY && (word.equals(name) || word.equals(name + "s"))) {
                return kind;
            }
        }
        return null;
    }
}
