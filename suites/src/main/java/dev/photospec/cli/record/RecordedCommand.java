package dev.photospec.cli.record;

import dev.photospec.spec.body.JsonTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ScopeType;
import tools.jackson.databind.JsonNode;

/**
 * A command with its options, as picocli found them in the annotations when the kit was built. To read annotations makes a
 * class for each of their types, which was a third of the time of {@code list profiles}.
 */
public final class RecordedCommand {

    /** The folder of the records, among the classes. */
    public static final String FOLDER = "commands";

    private static final Pattern NAME = Pattern.compile("[a-z]+");

    private final Object command;
    private final JsonNode record;

    private RecordedCommand(Object command, JsonNode record) {
        this.command = command;
        this.record = record;
    }

    /**
     * Returns the root command with the one of that name.
     *
     * @return nothing where there is none, or none was recorded: an IDE compiles by itself
     */
    public static Optional<CommandSpec> named(String name, IVersionProvider version) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        ClassLoader classes = RecordedCommand.class.getClassLoader();
        try (InputStream file = classes.getResourceAsStream(FOLDER + "/" + name + ".json")) {
            return file == null ? Optional.empty() : Optional.of(root(name, JsonTree.ofOurs(file), version));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its command inherits what is the same for all. */
    private static CommandSpec root(String name, JsonNode record, IVersionProvider version) {
        CommandSpec root = CommandSpec.create()
                .name("photospec")
                .scopeType(ScopeType.INHERIT)
                .versionProvider(version);
        root.usageMessage().autoWidth(true).footer(texts(record.path("footer")));
        Object command = FieldBinding.instance(type(record.path("type").asString()));
        CommandSpec spec = record.has("arguments")
                ? new RecordedCommand(command, record).spec()
                : CommandSpec.forAnnotatedObject(command);
        return root.addSubcommand(name, spec);
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("recorded before " + name + " was moved: build again", e);
        }
    }

    private CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(command);
        spec.usageMessage().description(texts(record.path("description")));
        for (JsonNode shared : record.path("shared")) {
            FieldBinding field = FieldBinding.of(command, shared.asString());
            field.set(FieldBinding.instance(field.field().getType()));
        }
        for (JsonNode argument : record.path("arguments")) {
            spec.add(argument.has("names") ? option(argument) : positional(argument));
        }
        for (JsonNode field : record.path("specs")) {
            FieldBinding.of(command, field.asString()).set(spec);
        }
        return spec;
    }

    private OptionSpec option(JsonNode argument) {
        OptionSpec.Builder option = OptionSpec.builder(texts(argument.path("names")))
                .usageHelp(argument.path("usage-help").asBoolean())
                .versionHelp(argument.path("version-help").asBoolean())
                .fallbackValue(argument.path("fallback").asString())
                .arity(argument.path("arity").asString())
                .paramLabel(argument.path("label").asString())
                .description(texts(argument.path("description")))
                .required(argument.path("required").asBoolean())
                .splitRegex(argument.path("split").asString())
                .defaultValue(argument.path("default").asString(null));
        if (argument.has("field")) {
            FieldBinding field = FieldBinding.of(command, argument.path("field").asString());
            option.type(field.field().getType()).getter(field).setter(field).initialValue(field.get());
        }
        return option.auxiliaryTypes(elements(argument)).build();
    }

    /** picocli keeps the part of its builders that is common to itself. */
    private PositionalParamSpec positional(JsonNode argument) {
        FieldBinding field = FieldBinding.of(command, argument.path("field").asString());
        return PositionalParamSpec.builder()
                .index(argument.path("index").asString())
                .arity(argument.path("arity").asString())
                .paramLabel(argument.path("label").asString())
                .description(texts(argument.path("description")))
                .required(argument.path("required").asBoolean())
                .splitRegex(argument.path("split").asString())
                .defaultValue(argument.path("default").asString(null))
                .type(field.field().getType())
                .auxiliaryTypes(elements(argument))
                .getter(field)
                .setter(field)
                .initialValue(field.get())
                .build();
    }

    private static Class<?>[] elements(JsonNode argument) {
        return argument.has("elements")
                ? new Class<?>[] {type(argument.path("elements").asString())}
                : new Class<?>[0];
    }

    private static String[] texts(JsonNode list) {
        String[] texts = new String[list.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = list.path(i).asString();
        }
        return texts;
    }
}
