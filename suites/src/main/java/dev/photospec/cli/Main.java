package dev.photospec.cli;

import dev.photospec.cli.options.OptionDefaults;
import dev.photospec.cli.print.HintWriter;
import dev.photospec.cli.print.InertWriter;
import dev.photospec.spec.load.DataException;
import java.io.PrintWriter;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The entry point. */
public final class Main {

    /** Wrong options, or a file that cannot be used. */
    static final int USAGE = 2;
    /** The kit itself broke. */
    static final int KIT_FAULT = 6;

    private Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        // Without it, Java 22 to 24 have a console also where there is no terminal.
        System.setProperty("jdk.console", "java.base");
        // picocli looks for Groovy, which REST Assured brings: 600 classes and a quarter of a short start for nothing.
        System.setProperty("picocli.disable.closures", "true");
        // Java sends no password to a proxy for a tunnel, and no Host of the caller's, unless it is told to.
        System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        // Libraries log what they dislike in an answer, cookies and all; what matters is in the verdicts.
        LogManager.getLogManager().reset();
        System.exit(exitCode(arguments));
    }

    private static int exitCode(String[] arguments) {
        CommandLine command = commandLine(arguments);
        try {
            OptionDefaults defaults = OptionDefaults.of(arguments, System.getenv());
            defaults.giveStream(command);
            command.setDefaultValueProvider(defaults);
            return command.execute(arguments);
        } catch (DataException | OutOfMemoryError | StackOverflowError | LinkageError e) {
            return ErrorHandler.explain(e, command);
        }
    }

    /** @param arguments what is asked for; without any, the line has every command */
    static CommandLine commandLine(String... arguments) {
        CommandLine line = CommandTree.of(arguments);
        String launcher = System.getenv("PHOTOSPEC_LAUNCHER");
        return line.setOut(new PrintWriter(new HintWriter(new InertWriter(line.getOut()), launcher), true))
                .setErr(new PrintWriter(new HintWriter(new InertWriter(line.getErr()), launcher), true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        System.getenv("NO_COLOR") == null && !"dumb".equals(System.getenv("TERM"))
                                ? Ansi.AUTO
                                : Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new UsageErrors())
                .setExecutionExceptionHandler(new ErrorHandler());
    }
}
