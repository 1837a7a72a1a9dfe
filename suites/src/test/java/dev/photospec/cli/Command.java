package dev.photospec.cli;

import dev.photospec.cli.options.CommandEnvironment;
import java.io.PrintWriter;
import java.io.Writer;
import picocli.CommandLine;

/** A command in this process. */
public final class Command {

    private Command() {}

    /** The exit code; what is printed is thrown away. */
    public static int execute(String... arguments) {
        CommandLine line = line();
        line.setOut(new PrintWriter(Writer.nullWriter()));
        line.setErr(new PrintWriter(Writer.nullWriter()));
        return line.execute(arguments);
    }

    /** The command line in the environment of this process. */
    static CommandLine line(String... arguments) {
        return Main.commandLine(CommandEnvironment.ofProcess(), arguments);
    }
}
