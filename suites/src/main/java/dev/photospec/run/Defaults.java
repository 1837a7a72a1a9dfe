package dev.photospec.run;

import dev.photospec.spec.load.DataException;
import dev.photospec.spec.load.DataFile;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What an option is where the command line does not say: its PHOTOSPEC_ variable, else what the file's run says. */
record Defaults(Map<String, String> environment, JsonNode run) implements IDefaultValueProvider {

    private static final String CONFIG = "--config";

    /** Looks for the file first: which one it is stands on the command line itself, or in PHOTOSPEC_CONFIG. */
    static Defaults of(String[] arguments, Map<String, String> environment) {
        String config = IntStream.range(0, arguments.length)
                .filter(i -> arguments[i].equals(CONFIG) || arguments[i].startsWith(CONFIG + "="))
                .mapToObj(i -> arguments[i].equals(CONFIG)
                        ? (i + 1 < arguments.length ? arguments[i + 1] : "")
                        : arguments[i].substring(CONFIG.length() + 1))
                .findFirst()
                .orElse(environment.getOrDefault("PHOTOSPEC_CONFIG", ""));
        return new Defaults(environment, run(config));
    }

    private static JsonNode run(String config) {
        try {
            return config.isEmpty()
                    ? JsonNodeFactory.instance.objectNode()
                    : DataFile.read(Path.of(config)).root().path("run");
        } catch (DataException | java.nio.file.InvalidPathException e) {
            return JsonNodeFactory.instance.objectNode(); // said by the command that loads it
        }
    }

    @Override
    public String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || option.usageHelp() || option.versionHelp()) {
            return null;
        }
        String name = option.longestName().replaceFirst("^--", "");
        String variable = "PHOTOSPEC_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
        String set = environment.getOrDefault(variable, "");
        return set.isEmpty() ? inFile(name) : set;
    }

    private String inFile(String name) {
        JsonNode value = run.path(name);
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::asString)
                    .collect(Collectors.joining(","));
        }
        return value.isMissingNode() ? null : value.asString();
    }
}
