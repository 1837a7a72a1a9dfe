package dev.photospec.cli.start;

import dev.photospec.cli.CommandTree;
import dev.photospec.cli.record.RecordedCommand;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Records the commands as picocli reads their annotations, for {@link RecordedCommand}. */
public final class CommandRecorder {

    /** The fields of the command and of the options that it shares, each with the names that lead there. */
    private final Map<AnnotatedElement, String> paths = new HashMap<>();

    private final StringBuilder lines = new StringBuilder();

    private CommandRecorder() {}

    /**
     * Writes a file for each command; of one with commands of its own it holds the type and the footer.
     *
     * @param classes the folder of the classes
     * @throws IllegalArgumentException if a command uses what is not recorded
     */
    public static void main(String[] classes) throws IOException {
        Path folder = Files.createDirectories(Path.of(classes[0], RecordedCommand.FOLDER));
        for (CommandLine command : CommandTree.of().getSubcommands().values()) {
            CommandSpec spec = command.getCommandSpec();
            if (!spec.helpCommand()) {
                Files.writeString(folder.resolve(spec.name() + ".txt"), new CommandRecorder().record(spec));
            }
        }
    }

    private String record(CommandSpec spec) {
        if (!spec.argGroups().isEmpty() || !spec.unmatchedArgsBindings().isEmpty()) {
            throw new IllegalArgumentException(spec.name() + ": groups and unmatched arguments are not recorded");
        }
        write("type", spec.userObject().getClass().getName());
        write("footer", spec.usageMessage().footer());
        if (spec.subcommands().isEmpty()) {
            write("description", spec.usageMessage().description());
            fields(spec.userObject().getClass(), "");
            spec.args().forEach(this::argument);
        }
        return lines.toString();
    }

    private void fields(Class<?> type, String prefix) {
        for (Field field : type.getDeclaredFields()) {
            String path = prefix + field.getName();
            if (paths.put(field, path) != null) {
                throw new IllegalArgumentException(type + " is shared twice");
            }
            if (field.isAnnotationPresent(Spec.class)) {
                write("spec", path);
            }
            if (field.isAnnotationPresent(Mixin.class)) {
                write("shared", path);
                fields(field.getType(), path + ".");
            }
        }
    }

    private void argument(ArgSpec argument) {
        lines.append('\n');
        if (argument instanceof OptionSpec option) {
            write("name", option.names());
            write("usage-help", option.usageHelp());
            write("version-help", option.versionHelp());
            write("fallback", option.fallbackValue());
        } else if (argument instanceof PositionalParamSpec positional) {
            write("index", positional.index().originalValue());
        }
        write("arity", argument.arity().toString());
        write("label", argument.paramLabel());
        write("required", argument.required());
        write("split", argument.splitRegex());
        write("description", description(argument));
        if (argument.defaultValue() != null) {
            write("default", argument.defaultValue());
        }
        if (paths.containsKey(argument.userObject())) {
            write("field", paths.get(argument.userObject()));
        }
        if (argument.typeInfo().isCollection()) {
            write("elements", argument.auxiliaryTypes()[0].getName());
        }
    }

    /** With its variables: the default may be another one when help is asked for. */
    private static String[] description(ArgSpec argument) {
        AnnotatedElement field = (AnnotatedElement) argument.userObject();
        return argument.isOption()
                ? field.getAnnotation(Option.class).description()
                : field.getAnnotation(Parameters.class).description();
    }

    private void write(String name, boolean holds) {
        if (holds) {
            write(name, "");
        }
    }

    private void write(String name, String... values) {
        for (String value : values) {
            if (value.contains("\n")) {
                throw new IllegalArgumentException(name + " has more than one line: " + value);
            }
            lines.append(name).append(' ').append(value).append('\n');
        }
    }
}
