package dev.photospec.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A path of a description, parted into who has the photo and what stands below.
 *
 * @param owner the path of the owner
 * @param resource the path below the owner
 */
record PhotoPath(String owner, String resource) {

    /** The attribute that most likely stands behind a segment of a path. */
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("users", "user.id"),
            Map.entry("people", "user.id"),
            Map.entry("groups", "group.id"),
            Map.entry("joinedgroups", "group.id"),
            Map.entry("contacts", "contact.id"),
            Map.entry("contactfolders", "folder.id"),
            Map.entry("teams", "team.id"),
            Map.entry("joinedteams", "team.id"));

    /** Returns the parts of a path below the base path; empty if nothing in it sounds like a photo, or nobody has it. */
    static Optional<PhotoPath> of(String path) {
        List<String> segments = List.of(path.substring(1).split("/", -1));
        int at = 0;
        while (at < segments.size() && !sounds(segments.get(at))) {
            at++;
        }
        return at == 0 || at == segments.size()
                ? Optional.empty()
                : Optional.of(
                        new PhotoPath(joined(segments.subList(0, at)), joined(segments.subList(at, segments.size()))));
    }

    private static boolean sounds(String segment) {
        String word = segment.toLowerCase(Locale.ROOT);
        return !word.startsWith("{")
                && Stream.of("photo", "avatar", "picture", "portrait", "image").anyMatch(word::contains);
    }

    private static String joined(List<String> segments) {
        return "/" + String.join("/", segments);
    }

    /** Returns a word for the owner, out of the segments that are no placeholders. */
    String ownerId() {
        String words =
                String.join("-", literals(owner)).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return words.replaceAll("^-|-$", "").isEmpty() ? "owner" : words.replaceAll("^-|-$", "");
    }

    /** Returns an attribute for each placeholder of the owner's path; {@code user.id} where no word is known. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        String before = "";
        for (String segment : owner.substring(1).split("/", -1)) {
            if (segment.contains("{")) {
                keys.add(KEYS.getOrDefault(before.toLowerCase(Locale.ROOT), "user.id"));
            }
            before = segment;
        }
        return List.copyOf(keys);
    }

    /** Returns whether the word before each placeholder is known. */
    boolean isUnderstood() {
        return Stream.of(owner.substring(1).split("/", -1))
                .filter(segment -> !segment.contains("{"))
                .map(segment -> segment.toLowerCase(Locale.ROOT))
                .allMatch(segment -> segment.equals("me") || KEYS.containsKey(segment));
    }

    /** Returns the kind of thing that has the photo. */
    String photoOf() {
        List<String> keys = keys();
        return keys.isEmpty() ? "user" : keys.get(keys.size() - 1).replaceFirst("\\..*", "");
    }

    /** Returns whether the profile language can say who has the photo. */
    boolean isSayable() {
        return !photoOf().equals("folder") && placeholders(resource) <= 1;
    }

    /** Returns the values that the resource's placeholder selects by; null if it has none. */
    String selects() {
        return placeholders(resource) == 0 ? null : placeholder(resource).contains("size") ? "size" : "photo-id";
    }

    private static String placeholder(String path) {
        return path.substring(path.indexOf('{')).toLowerCase(Locale.ROOT);
    }

    private static long placeholders(String path) {
        return path.chars().filter(one -> one == '{').count();
    }

    private static List<String> literals(String path) {
        return Stream.of(path.substring(1).split("/", -1))
                .filter(segment -> !segment.contains("{"))
                .toList();
    }
}
