package dev.photospec.spec.load;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * Says in plain words why a text is no YAML. The parser's own message quotes the text, which may hold a
 * secret; here nothing is quoted.
 */
final class YamlSyntax {

    private static final Pattern MARK = Pattern.compile("line (\\d+), column (\\d+)");
    private static final Pattern WORDS = Pattern.compile("[A-Za-z ,-]+");

    private YamlSyntax() {}

    static DataFault fault(String file, JacksonException cause) {
        String message = String.valueOf(cause.getOriginalMessage());
        if (cause instanceof StreamConstraintsException) {
            return new DataFault(file, 0, "is too long or nested too deeply");
        }
        List<int[]> marks = marks(cause, message);
        int[] first = marks.get(0);
        int[] last = marks.get(marks.size() - 1);
        return new DataFault(file, last[0], "is not YAML at column " + last[1] + ": " + plain(message, first));
    }

    private static List<int[]> marks(JacksonException cause, String message) {
        List<int[]> marks = new ArrayList<>();
        Matcher mark = MARK.matcher(message);
        while (mark.find()) {
            marks.add(new int[] {Integer.parseInt(mark.group(1)), Integer.parseInt(mark.group(2))});
        }
        if (marks.isEmpty() && cause.getLocation() != null) {
            marks.add(new int[] {
                cause.getLocation().getLineNr(), cause.getLocation().getColumnNr()
            });
        }
        return marks.isEmpty() ? List.of(new int[] {1, 1}) : marks;
    }

    private static String plain(String message, int[] opened) {
        String since = "opened on line " + opened[0] + " at column " + opened[1] + " is never closed";
        if (message.contains("while scanning a quoted scalar") && message.contains("end of stream")) {
            return "the quote " + since;
        }
        if (message.contains("expected ',' or")) {
            return "the bracket " + since + ", a comma is missing, or a value needs quotes";
        }
        if (message.contains("expected <block end>")) {
            return "the indentation does not fit the lines above";
        }
        if (message.contains("mapping values are not allowed here")) {
            return "a colon inside a value; put the value in quotes";
        }
        return other(message);
    }

    private static String other(String message) {
        if (message.contains("(TAB)")) {
            return "a tab; indent with spaces";
        }
        if (message.contains("cannot start any token")) {
            return "a value cannot begin with this character; put the value in quotes";
        }
        return message.lines()
                .filter(line -> !line.startsWith(" ") && !line.isBlank())
                .map(YamlSyntax::leadingWords)
                .collect(Collectors.joining(", "));
    }

    /** The parser's own words, without what it found in the text. */
    private static String leadingWords(String line) {
        Matcher words = WORDS.matcher(line.replaceAll("'<([a-z ]+)>'", "$1"));
        return words.lookingAt() ? words.group().strip() : "it does not belong here";
    }
}
