package dev.photospec.cli.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ScopeType;

/**
 * A command with its options, as picocli found them in the annotations when the kit was built. To read annotations makes a
 * class for each of their types, which was a third of the time of {@code list profiles}.
 */
public final class RecordedCommand {

    /** The folder of the records, among the classes. */
    public static final String FOLDER = "dev/photospec/cli/commands";

    private static final Pattern NAME = Pattern.compile("[a-z]+");

    private final Object command;
    private final List<RecordedLines> records;

    private RecordedCommand(Object command, List<RecordedLines> records) {
        this.command = command;
        this.records = records;
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
        try (InputStream file = classes.getResourceAsStream(FOLDER + "/" + name + ".txt")) {
            return file == null ? Optional.empty() : Optional.of(root(name, RecordedLines.read(file), version));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its command inherits what is the same for all; of one with commands of its own, picocli reads the annotations. */
    private static CommandSpec root(String name, List<RecordedLines> records, IVersionProvider version) {
        RecordedLines whole = records.get(0);
        Object command = FieldBinding.instance(type(whole.text("type")));
        boolean annotated = records.size() == 1;
        CommandSpec root = CommandSpec.create()
                .name("photospec")
                .scopeType(ScopeType.INHERIT)
                .mixinStandardHelpOptions(annotated)
                .versionProvider(version);
        root.usageMessage().autoWidth(true).footer(whole.texts("footer"));
        return root.addSubcommand(
                name,
                annotated ? CommandSpec.forAnnotatedObject(command) : new RecordedCommand(command, records).spec());
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
        RecordedLines whole = records.get(0);
        spec.usageMessage().description(whole.texts("description"));
        for (String shared : whole.texts("shared")) {
            FieldBinding field = FieldBinding.of(command, shared);
            field.set(FieldBinding.instance(field.field().getType()));
        }
        for (RecordedLines argument : records.subList(1, records.size())) {
            spec.add(argument.has("name") ? option(argument) : positional(argument));
        }
        for (String field : whole.texts("spec")) {
            FieldBinding.of(command, field).set(spec);
        }
        return spec;
    }

    private OptionSpec option(RecordedLines argument) {
        OptionSpec.Builder option = OptionSpec.builder(argument.texts("name"))
                .usageHelp(argument.has("usage-help"))
                .versionHelp(argument.has("version-help"))
                .fallbackValue(argument.text("fallback"))
                .arity(argument.text("arity"))
                .paramLabel(argument.text("label"))
                .description(argument.texts("description"))
                .required(argument.has("required"))
                .splitRegex(argument.text("split"))
                .defaultValue(argument.text("default"));
        if (argument.has("field")) {
            FieldBinding field = FieldBinding.of(command, argument.text("field"));
            option.type(field.field().getType()).getter(field).setter(field).initialValue(field.get());
        }
        return option.auxiliaryTypes(elements(argument)).build();
    }

    /** picocli keeps the part of its builders that is common to itself. */
    private PositionalParamSpec positional(RecordedLines argument) {
        FieldBinding field = FieldBinding.of(command, argument.text("field"));
        return PositionalParamSpec.builder()
                .index(argument.text("index"))
                .arity(argument.text("arity"))
                .paramLabel(argument.text("label"))
                .description(argument.texts("description"))
                .required(argument.has("required"))
                .splitRegex(argument.text("split"))
                .defaultValue(argument.text("default"))
                .type(field.field().getType())
                .auxiliaryTypes(elements(argument))
                .getter(field)
                .setter(field)
                .initialValue(field.get())
                .build();
    }

    private static Class<?>[] elements(RecordedLines argument) {
        return argument.has("elements") ? new Class<?>[] {type(argument.text("elements"))} : new Class<?>[0];
    }
}
