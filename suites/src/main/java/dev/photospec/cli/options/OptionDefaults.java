package dev.photospec.cli.options;

import dev.photospec.spec.load.DataException;
import dev.photospec.spec.load.DataFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import tools.jackson.databind.JsonNode;

/**
 * Default values of options: the PHOTOSPEC_ variable, else what the file's run says. No
 * record and no stream: every command starts with it, and to make their code is a tenth of the start.
 */
public final class OptionDefaults implements IDefaultValueProvider {

    private static final String CONFIG = "--config";

    private final CommandEnvironment environment;
    private final Map<String, String> run;

    private final DataFile stream;

    private OptionDefaults(CommandEnvironment environment, Map<String, String> run, DataFile stream) {
        this.environment = environment;
        this.run = run;
        this.stream = stream;
    }

    /** Returns the environment that they come from. */
    public CommandEnvironment environment() {
        return environment;
    }

    /** Returns those of a command; none for one that is only looked at. */
    public static Optional<OptionDefaults> of(CommandSpec command) {
        return Optional.ofNullable(command.defaultValueProvider())
                .filter(OptionDefaults.class::isInstance)
                .map(OptionDefaults.class::cast);
    }

    /**
     * Returns the configuration that came through a pipe, which can be read once only; null for one in a file.
     */
    public DataFile stream() {
        return stream;
    }

    /**
     * Looks for the file first: which one it is stands on the command line itself, or in PHOTOSPEC_CONFIG.
     *
     * @throws DataException if it is a pipe that holds no configuration
     */
    public static OptionDefaults of(String[] arguments, CommandEnvironment environment) {
        String config = environment.variables().getOrDefault("PHOTOSPEC_CONFIG", "");
        for (int i = arguments.length - 1; i >= 0; i--) {
            if (arguments[i].startsWith(CONFIG + "=")) {
                config = arguments[i].substring(CONFIG.length() + 1);
            } else if (arguments[i].equals(CONFIG)) {
                config = i + 1 < arguments.length ? arguments[i + 1] : "";
            }
        }
        if (isStream(config, environment)) {
            DataFile stream = DataFile.read(environment.path(config));
            return new OptionDefaults(environment, texts(stream.root().path("run")), stream);
        }
        return new OptionDefaults(environment, run(config, environment), null);
    }

    private static boolean isStream(String config, CommandEnvironment environment) {
        try {
            Path path = environment.path(config);
            return !config.isEmpty() && Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
        } catch (java.nio.file.InvalidPathException e) {
            return false;
        }
    }

    /** As text, so that a command without a file pays for no YAML and no JSON. */
    private static Map<String, String> run(String config, CommandEnvironment environment) {
        try {
            return config.isEmpty()
                    ? Map.of()
                    : texts(DataFile.read(environment.path(config)).root().path("run"));
        } catch (DataException | java.nio.file.InvalidPathException e) {
            return Map.of(); // said by the command that loads it
        }
    }

    private static Map<String, String> texts(JsonNode run) {
        return run.properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, option -> text(option.getValue())));
    }

    @Override
    public String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || option.usageHelp() || option.versionHelp()) {
            return null;
        }
        String name = option.longestName().replaceFirst("^--", "");
        String variable = "PHOTOSPEC_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
        String set = environment.variables().getOrDefault(variable, "");
        return set.isEmpty() ? run.get(name) : set;
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::asString)
                    .collect(Collectors.joining(","));
        }
        return value.asString();
    }
}
