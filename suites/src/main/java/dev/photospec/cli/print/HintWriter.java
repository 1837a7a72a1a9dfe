package dev.photospec.cli.print;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes commands that can be pasted with the name by which the user has started the kit, such as {@code ./photospec}. */
public final class HintWriter extends FilterWriter {

    /** The kit's commands: other words after its name are prose. */
    public static final List<String> COMMANDS = List.of(
            "certify", "doctor", "draft", "explain", "help", "history", "init", "judge", "list", "plan", "prove",
            "replay", "report", "restore", "run", "serve", "token", "vectors", "verify", "watch");

    private static final String PLAIN = "photospec";
    private static final Pattern HINT =
            Pattern.compile("(?<![\\w./-])" + PLAIN + "(?= (?:--help|" + String.join("|", COMMANDS) + ")\\b)");
    private static final Pattern UNQUOTED = Pattern.compile("[A-Za-z0-9_./@%+,=-]+");

    private final String typed;

    /** @param launcher the name as typed, or null for the plain one */
    public HintWriter(Writer out, String launcher) {
        super(out);
        typed = launcher == null || launcher.isBlank() ? PLAIN : quoted(launcher);
    }

    private static String quoted(String launcher) {
        return UNQUOTED.matcher(launcher).matches() ? launcher : "'" + launcher.replace("'", "'\\''") + "'";
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        write(new String(text, from, length), 0, length);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        String part = text.substring(from, from + length);
        out.write(
                typed.equals(PLAIN) || !part.contains(PLAIN)
                        ? part
                        : HINT.matcher(part).replaceAll(Matcher.quoteReplacement(typed)));
    }
}
