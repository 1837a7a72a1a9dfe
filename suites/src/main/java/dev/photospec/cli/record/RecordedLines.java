package dev.photospec.cli.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A command, or one of its arguments: lines of a name, a blank and a value. What has many values has a line for each. Neither
 * JSON nor YAML, since their parsers cost Java 25 more than all that is read here.
 *
 * @param values the values by their names
 */
record RecordedLines(Map<String, List<String>> values) {

    /** Returns the command and then each of its arguments; an empty line stands between two. */
    static List<RecordedLines> read(InputStream file) throws IOException {
        List<RecordedLines> all = new ArrayList<>();
        for (String part : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n\n")) {
            Map<String, List<String>> values = new HashMap<>();
            for (String line : part.split("\n")) {
                int blank = line.indexOf(' ');
                values.computeIfAbsent(line.substring(0, blank), name -> new ArrayList<>())
                        .add(line.substring(blank + 1));
            }
            all.add(new RecordedLines(values));
        }
        return all;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** Returns the only value; null where there is none. */
    String text(String name) {
        return has(name) ? values.get(name).get(0) : null;
    }

    String[] texts(String name) {
        return values.getOrDefault(name, List.of()).toArray(new String[0]);
    }
}
