package dev.photospec.cli.print;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;

/**
 * Writes text so that no build agent takes a part of it for a command: {@code ##vso[} (Azure Pipelines),
 * {@code ##teamcity[}, and {@code ::} at the beginning of a line (GitHub Actions), except the annotations that
 * photospec prints itself. Text of a target is made visible where it is printed; this holds for all the rest.
 */
public final class InertWriter extends FilterWriter {

    private static final Pattern COMMAND = Pattern.compile("(?m)^(\\h{0,1000}+):(?=:)(?!:(?:error|warning) title=)");

    private boolean lineStart = true;
    private char last = '\n';

    /** @param out where the text goes */
    public InertWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int character) throws IOException {
        write(Character.toString(character), 0, 1);
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        write(new String(text, from, length), 0, length);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        if (length == 0) {
            return;
        }
        String part = text.substring(from, from + length);
        String pairs = part.contains("#") ? hashes(part) : part;
        // Without a line end before it, the part does not begin a line.
        String inert = lineStart
                ? COMMAND.matcher(pairs).replaceAll("$1\\\\u003A")
                : COMMAND.matcher("." + pairs).replaceAll("$1\\\\u003A").substring(1);
        out.write(inert);
        last = part.charAt(part.length() - 1);
        int end = part.lastIndexOf('\n');
        lineStart = end >= 0 || lineStart ? part.substring(end + 1).isBlank() : false;
    }

    /** A command's name follows its hashes at once; a space after them makes a heading of Markdown. */
    private static boolean isHeading(String part, int at) {
        int end = at;
        while (end < part.length() && part.charAt(end) == '#') {
            end++;
        }
        return end < part.length() && part.charAt(end) == ' ';
    }

    private String hashes(String part) {
        StringBuilder inert = new StringBuilder(part.length());
        char before = last;
        for (int i = 0; i < part.length(); i++) {
            char one = part.charAt(i);
            inert.append(one == '#' && before == '#' && !isHeading(part, i) ? "\\u0023" : String.valueOf(one));
            before = one;
        }
        return inert.toString();
    }
}
