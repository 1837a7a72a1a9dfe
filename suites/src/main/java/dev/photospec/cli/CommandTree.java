package dev.photospec.cli;

import dev.photospec.cli.record.RecordedCommand;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The root command with all its commands, or with the one that the first argument names. */
public final class CommandTree {

    private CommandTree() {}

    /** With one command where one is named, as it was recorded; with all, by their annotations, where none is. */
    public static CommandLine of(String... arguments) {
        Optional<CommandSpec> named =
                arguments.length == 0 ? Optional.empty() : RecordedCommand.named(arguments[0], new VersionProvider());
        return named.map(CommandLine::new).orElseGet(() -> CommandGroups.group(new CommandLine(new RootCommand())));
    }
}
