package dev.photospec.cli;

import dev.photospec.cli.options.CommandEnvironment;
import dev.photospec.verdict.Output;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Finds out what the terminal can do: NO_COLOR, COLUMNS, and whether it is one at all.
 *
 * @param environment the environment variables
 */
record TerminalInfo(Map<String, String> environment) {

    private static final int WIDTH = 80;
    private static final int NARROWEST = 40;

    /** Returns what the terminal of a command can do. */
    static TerminalInfo of(CommandSpec command) {
        return new TerminalInfo(CommandEnvironment.of(command).variables());
    }

    Output output(Path folder, boolean quiet, PrintWriter terminal) {
        boolean isTerminal = isTerminal() && !environment.containsKey("CI");
        boolean dumb = "dumb".equals(environment.get("TERM"));
        return new Output(
                folder,
                terminal,
                charset(),
                !dumb && !environment.containsKey("NO_COLOR") && Ansi.AUTO.enabled(),
                isTerminal && !dumb,
                quiet,
                width(),
                place());
    }

    @SuppressWarnings("SystemConsoleNull") // Main asks Java 22 and newer for a console that is one.
    private static boolean isTerminal() {
        return System.console() != null;
    }

    private static Charset charset() {
        return Charset.forName(Optional.ofNullable(System.getProperty("stdout.encoding"))
                .orElseGet(() -> System.getProperty(
                        "sun.stdout.encoding", Charset.defaultCharset().name())));
    }

    private int width() {
        try {
            return Math.max(NARROWEST, Integer.parseInt(environment.getOrDefault("COLUMNS", "")));
        } catch (NumberFormatException e) {
            return WIDTH;
        }
    }

    /** Only what tells where the run takes place; credentials stay out. */
    private Map<String, String> place() {
        Map<String, String> place = new TreeMap<>();
        for (String name : new String[] {"CI", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE"}) {
            Optional.ofNullable(environment.get(name)).ifPresent(value -> place.put(name, value));
        }
        return place;
    }
}
