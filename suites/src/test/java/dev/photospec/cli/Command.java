package dev.photospec.cli;

import dev.photospec.cli.options.CommandEnvironment;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
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

    /** The command line in the environment of this process, but for a state of its own, which nobody else's journal is in. */
    static CommandLine line(String... arguments) {
        Path state =
                Path.of("target", "state", "" + ProcessHandle.current().pid()).toAbsolutePath();
        return Main.commandLine(CommandEnvironment.ofProcess(KitCommand.variables(state)), arguments);
    }
}
