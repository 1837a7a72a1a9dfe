package dev.photospec.doctor;

import dev.photospec.spec.load.DataFile;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value to put into a configuration; everything else of the file, comments and all, stays as it is.
 *
 * @param parent the JSON Pointer of the map
 * @param key the key in the map, which is there
 * @param value the new value, as YAML
 */
record LineEdit(String parent, String key, String value) {

    /** Returns the text with the value; empty if its place in the line is not plain to see. */
    Optional<String> apply(DataFile file, String text) {
        Integer line = file.lines().get(parent + "/" + key);
        if (line == null) {
            return Optional.empty();
        }
        List<String> lines = text.lines().toList();
        Matcher written = Pattern.compile(
                        "(?<![\\w-])" + key + "(\\s*:\\s*)(\"[^\"]*\"|'[^']*'|\\[[^\\]]*\\]|[^,}\\s]+)")
                .matcher(lines.get(line - 1));
        for (int i = 0; i <= countBefore(file, line); i++) {
            if (!written.find()) {
                return Optional.empty();
            }
        }
        String changed = lines.get(line - 1).substring(0, written.start(2))
                + value
                + lines.get(line - 1).substring(written.end(2));
        StringBuilder edited = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            edited.append(i == line - 1 ? changed : lines.get(i)).append('\n');
        }
        return Optional.of(edited.toString());
    }

    /** Returns how many maps on the same line have the key before this one: entries of one list, in their order. */
    private long countBefore(DataFile file, int line) {
        int own = number(parent);
        String list = parent.substring(0, parent.lastIndexOf('/'));
        return file.lines().entrySet().stream()
                .filter(one -> one.getValue() == line && one.getKey().matches(Pattern.quote(list) + "/\\d+/" + key))
                .filter(one -> number(one.getKey().substring(0, one.getKey().lastIndexOf('/'))) < own)
                .count();
    }

    private static int number(String pointer) {
        String last = pointer.substring(pointer.lastIndexOf('/') + 1);
        return last.matches("\\d{1,6}") ? Integer.parseInt(last) : 0;
    }
}
