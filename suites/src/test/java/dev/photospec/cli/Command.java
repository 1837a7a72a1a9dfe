package dev.photospec.cli;

import java.io.PrintWriter;
import java.io.Writer;
import picocli.CommandLine;

/** A command in this process, its output thrown away. */
public final class Command {

    private Command() {}

    /** The exit code. */
    public static int execute(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(Writer.nullWriter()));
        line.setErr(new PrintWriter(Writer.nullWriter()));
        return line.execute(arguments);
    }
}
