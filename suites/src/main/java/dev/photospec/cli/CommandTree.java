package dev.photospec.cli;

import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** The root command with all its commands, or with the one that the first argument names. */
final class CommandTree {

    private static final Command PHOTOSPEC = RootCommand.class.getAnnotation(Command.class);

    private CommandTree() {}

    /** With one command where one is named: to read the annotations of all of them is a quarter of the start. */
    static CommandLine of(String... arguments) {
        Class<?> named = arguments.length == 0 ? null : named(arguments[0]);
        return named == null ? CommandGroups.group(new CommandLine(new RootCommand())) : only(named);
    }

    /** By the name of the class, which is that of the command: annotations would be read for all of them. */
    private static Class<?> named(String command) {
        String wanted = CommandTree.class.getPackageName() + "." + command + "command";
        for (Class<?> type : PHOTOSPEC.subcommands()) {
            if (type.getName().toLowerCase(Locale.ROOT).equals(wanted)) {
                return type;
            }
        }
        return null;
    }

    private static CommandLine only(Class<?> command) {
        CommandSpec root = CommandSpec.create()
                .scopeType(PHOTOSPEC.scope())
                .mixinStandardHelpOptions(PHOTOSPEC.mixinStandardHelpOptions());
        root.updateCommandAttributes(PHOTOSPEC, CommandLine.defaultFactory());
        return new CommandLine(root).addSubcommand(command);
    }
}
