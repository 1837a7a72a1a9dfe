package dev.photospec.cli;

import dev.photospec.cli.early.EarlyWork;
import dev.photospec.cli.options.CommandEnvironment;
import dev.photospec.cli.options.OptionDefaults;
import dev.photospec.cli.print.HintWriter;
import dev.photospec.cli.print.InertWriter;
import dev.photospec.spec.load.DataException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
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
        int code = start(arguments);
        // From 21 on, Java looks through all jars for a logger when it is told to exit: half of a short start.
        if (code != 0 || isAnybodyAtWork()) {
            System.exit(code);
        }
    }

    private static boolean isAnybodyAtWork() {
        Thread[] threads = new Thread[2 * Thread.activeCount()];
        boolean any = false;
        for (int at = Thread.enumerate(threads) - 1; at >= 0; at--) {
            any |= threads[at] != Thread.currentThread() && !threads[at].isDaemon();
        }
        return any;
    }

    /** Runs the command as the only thing that the process does; returns its exit code. */
    public static int start(String... arguments) {
        // Without it, Java 22 to 24 have a console also where there is no terminal.
        System.setProperty("jdk.console", "java.base");
        // picocli looks for Groovy, which REST Assured brings: 600 classes and a quarter of a short start for nothing.
        System.setProperty("picocli.disable.closures", "true");
        // Java sends no password to a proxy for a tunnel, and no Host of the caller's, unless it is told to.
        System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        // Libraries log what they dislike in an answer, cookies and all; what matters is in the verdicts. A class that
        // does nothing configures no handler, and only where something logs at all.
        System.setProperty("java.util.logging.config.class", "java.lang.Object");
        EarlyWork.begin(arguments);
        CommandEnvironment environment = CommandEnvironment.ofProcess();
        return execute(commandLine(environment, arguments), environment, arguments);
    }

    /** Carries out a command; returns its exit code. */
    static int execute(CommandLine command, CommandEnvironment environment, String... arguments) {
        try {
            OptionDefaults defaults = OptionDefaults.of(arguments, environment);
            command.setDefaultValueProvider(defaults);
            return command.execute(arguments);
        } catch (DataException | OutOfMemoryError | StackOverflowError | LinkageError e) {
            return ErrorHandler.explain(e, command);
        }
    }

    /**
     * Returns the command line of an environment.
     *
     * @param arguments what is asked for; without any, the line has every command
     */
    static CommandLine commandLine(CommandEnvironment environment, String... arguments) {
        Map<String, String> variables = environment.variables();
        CommandLine line = CommandTree.of(arguments);
        String launcher = variables.get("PHOTOSPEC_LAUNCHER");
        return line.setOut(new PrintWriter(new HintWriter(new InertWriter(line.getOut()), launcher), true))
                .setErr(new PrintWriter(new HintWriter(new InertWriter(line.getErr()), launcher), true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        !variables.containsKey("NO_COLOR") && !"dumb".equals(variables.get("TERM"))
                                ? Ansi.AUTO
                                : Ansi.OFF))
                .registerConverter(Path.class, environment::path)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new UsageErrors())
                .setExecutionExceptionHandler(new ErrorHandler());
    }
}
