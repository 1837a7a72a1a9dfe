package dev.photospec.run;

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
        // Libraries log what they dislike in an answer, cookies and all; what matters is in the verdicts.
        LogManager.getLogManager().reset();
        System.exit(exitCode(arguments));
    }

    private static int exitCode(String[] arguments) {
        CommandLine command = commandLine().setDefaultValueProvider(Defaults.of(arguments, System.getenv()));
        try {
            return command.execute(arguments);
        } catch (OutOfMemoryError | StackOverflowError | LinkageError e) {
            return explain(e, command);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Photospec())
                .setColorScheme(
                        CommandLine.Help.defaultColorScheme(System.getenv("NO_COLOR") == null ? Ansi.AUTO : Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new WrongWords())
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command));
    }

    private static int explain(Throwable failure, CommandLine command) {
        PrintWriter err = command.getErr();
        if (failure instanceof DataException || failure instanceof UsageException) {
            err.println(failure.getMessage());
            err.flush();
            return USAGE;
        }
        err.println("photospec: the kit itself broke: " + failure);
        err.println("Please report this, with the command and the stack trace of PHOTOSPEC_DEBUG=1.");
        if (System.getenv("PHOTOSPEC_DEBUG") != null) {
            failure.printStackTrace(err);
        }
        err.flush();
        return KIT_FAULT;
    }
}
