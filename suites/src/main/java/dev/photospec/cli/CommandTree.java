package dev.photospec.cli;

import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** The root command with all its commands, or with the one that the first argument names. */
final class CommandTree {

    private static final Command PHOTOSPEC = RootCommand.class.getAnnotation(Command.class);

    private CommandTree() {}

    /** With one command where one is named: to read the annotations of all of them is a quarter of the start. */
    static CommandLine of(String... arguments) {
        return Stream.of(arguments)
                .limit(1)
                .flatMap(CommandTree::named)
                .findFirst()
                .map(CommandTree::only)
                .orElseGet(() -> CommandGroups.in(new CommandLine(new RootCommand())));
    }

    private static Stream<Class<?>> named(String name) {
        return Stream.of(PHOTOSPEC.subcommands())
                .filter(command -> command != CommandLine.HelpCommand.class)
                .filter(command -> command.getAnnotation(Command.class).name().equals(name));
    }

    private static CommandLine only(Class<?> command) {
        CommandSpec root = CommandSpec.create()
                .scopeType(PHOTOSPEC.scope())
                .mixinStandardHelpOptions(PHOTOSPEC.mixinStandardHelpOptions());
        root.updateCommandAttributes(PHOTOSPEC, CommandLine.defaultFactory());
        return new CommandLine(root).addSubcommand(command);
    }
}
