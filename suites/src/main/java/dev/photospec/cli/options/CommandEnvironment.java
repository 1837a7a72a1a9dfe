package dev.photospec.cli.options;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The environment that a command is carried out in. Nothing else of the command line reads variables, the working folder
 * or standard input, so a command can be carried out in a process that has others.
 *
 * @param variables the environment variables
 * @param folder the working folder: what relative paths begin at
 * @param input the standard input
 */
public record CommandEnvironment(Map<String, String> variables, Path folder, InputStream input) {

    /** Copies the variables. */
    public CommandEnvironment {
        variables = Map.copyOf(variables);
    }

    /** Returns that of this process. */
    public static CommandEnvironment ofProcess() {
        return ofProcess(System.getenv());
    }

    /** Returns that of this process, but for the variables. */
    public static CommandEnvironment ofProcess(Map<String, String> variables) {
        return new CommandEnvironment(variables, Path.of(""), System.in);
    }

    /** Returns that of a command, or that of this process for a command that is only looked at. */
    public static CommandEnvironment of(CommandSpec command) {
        return OptionDefaults.of(command).map(OptionDefaults::environment).orElseGet(CommandEnvironment::ofProcess);
    }

    /** Returns the path as it is meant here. */
    public Path path(String text) {
        return folder.resolve(text);
    }
}
