package dev.photospec.cli.start;

import dev.photospec.cli.CommandTree;
import dev.photospec.cli.record.RecordedCommand;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Records the commands as picocli reads their annotations, for {@link RecordedCommand}. */
public final class CommandRecorder {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The fields of the command and of the options that it shares, each with the names that lead there. */
    private final Map<AnnotatedElement, String> paths = new LinkedHashMap<>();

    private final ObjectNode record = JSON.createObjectNode();

    private CommandRecorder() {}

    /**
     * Writes a file for each command; one with commands of its own is only named there.
     *
     * @param classes the folder of the classes
     * @throws IllegalArgumentException if a command uses what is not recorded
     */
    public static void main(String[] classes) throws IOException {
        Path folder = Files.createDirectories(Path.of(classes[0], RecordedCommand.FOLDER));
        for (CommandLine command : CommandTree.of().getSubcommands().values()) {
            CommandSpec spec = command.getCommandSpec();
            if (!spec.helpCommand()) {
                JSON.writeValue(folder.resolve(spec.name() + ".json"), new CommandRecorder().record(spec));
            }
        }
    }

    private ObjectNode record(CommandSpec spec) {
        if (!spec.argGroups().isEmpty() || !spec.unmatchedArgsBindings().isEmpty()) {
            throw new IllegalArgumentException(spec.name() + ": groups and unmatched arguments are not recorded");
        }
        record.put("type", spec.userObject().getClass().getName());
        texts("footer", spec.usageMessage().footer(), record);
        if (!spec.subcommands().isEmpty()) {
            return record;
        }
        texts("description", spec.usageMessage().description(), record);
        record.putArray("shared");
        record.putArray("specs");
        fields(spec.userObject().getClass(), "");
        ArrayNode arguments = record.putArray("arguments");
        spec.args().forEach(argument -> argument(argument, arguments.addObject()));
        return record;
    }

    private void fields(Class<?> type, String prefix) {
        for (Field field : type.getDeclaredFields()) {
            String path = prefix + field.getName();
            if (paths.put(field, path) != null) {
                throw new IllegalArgumentException(type + " is shared twice");
            }
            if (field.isAnnotationPresent(Spec.class)) {
                record.withArray("specs").add(path);
            }
            if (field.isAnnotationPresent(Mixin.class)) {
                record.withArray("shared").add(path);
                fields(field.getType(), path + ".");
            }
        }
    }

    private void argument(ArgSpec argument, ObjectNode into) {
        if (argument instanceof OptionSpec option) {
            texts("names", option.names(), into);
            into.put("usage-help", option.usageHelp())
                    .put("version-help", option.versionHelp())
                    .put("fallback", option.fallbackValue());
        } else if (argument instanceof PositionalParamSpec positional) {
            into.put("index", positional.index().originalValue());
        }
        into.put("arity", argument.arity().toString())
                .put("label", argument.paramLabel())
                .put("required", argument.required())
                .put("split", argument.splitRegex());
        texts("description", argument.description(), into);
        if (argument.defaultValue() != null) {
            into.put("default", argument.defaultValue());
        }
        if (paths.containsKey(argument.userObject())) {
            into.put("field", paths.get(argument.userObject()));
        }
        if (argument.typeInfo().isCollection()) {
            into.put("elements", argument.auxiliaryTypes()[0].getName());
        }
    }

    private static void texts(String name, String[] texts, ObjectNode into) {
        ArrayNode list = into.putArray(name);
        for (String text : texts) {
            list.add(text);
        }
    }
}
