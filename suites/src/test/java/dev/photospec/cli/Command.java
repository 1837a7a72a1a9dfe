package dev.photospec.cli;

import dev.photospec.cli.options.CommandEnvironment;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
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
        return Main.commandLine(CommandEnvironment.ofProcess(variables()), arguments);
    }

    private static Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>(System.getenv());
        variables.keySet().removeIf(name -> name.startsWith("PHOTOSPEC_"));
        String process = String.valueOf(ProcessHandle.current().pid());
        variables.put(
                "XDG_STATE_HOME",
                Path.of("target", "state", process).toAbsolutePath().toString());
        return variables;
    }
}
