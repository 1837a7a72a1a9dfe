package dev.photospec.vendor;

import dev.photospec.cli.Invocation;
import dev.photospec.exchange.Client;
import dev.photospec.spec.load.DataFile;
import dev.photospec.target.Target;
import dev.photospec.target.load.TargetFile;
import dev.photospec.verdict.SavedResult;
import dev.photospec.verdict.VerdictListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A run that is described in Java: {@code Photospec.at(url).config(path).run()}. Every option of
 * {@code photospec run} can be given; each method returns a new description and changes nothing.
 *
 * @param options as on the command line
 * @param variables what <code>${NAME}</code> stands for in the configuration, beside the environment and the
 *     system properties
 * @param configuration the text of a {@code photospec.yaml}; null if an option names a file
 */
public record Photospec(
        List<String> options, Map<String, String> variables, String configuration, UnaryOperator<Client> wire) {

    /** Copies what it is given. */
    public Photospec {
        options = List.copyOf(options);
        variables = Map.copyOf(variables);
    }

    /** A target by its base URL; {@link #config} or {@link #yaml} say who signs in there. */
    public static Photospec at(String url) {
        return new Photospec(List.of(url), Map.of(), null, UnaryOperator.identity());
    }

    /** A target that is described in records. */
    public static Photospec of(Target target) {
        return new Photospec(List.of(), Map.of(), TargetFile.text(target), UnaryOperator.identity());
    }

    /**
     * A target that only the surroundings describe: {@code photospec.yaml} in the working folder, or the file
     * that PHOTOSPEC_CONFIG or the system property {@code photospec.config} names; PHOTOSPEC_TARGET or
     * {@code photospec.target} put another base URL in its place.
     */
    public static Photospec configured() {
        Map<String, String> environment = EnvironmentVariables.of(Map.of());
        return configured(
                environment.getOrDefault("PHOTOSPEC_TARGET", ""),
                environment.getOrDefault("PHOTOSPEC_CONFIG", "photospec.yaml"));
    }

    static Photospec configured(String url, String file) {
        return new Photospec(url.isEmpty() ? List.of() : List.of(url), Map.of(), null, UnaryOperator.identity())
                .config(Path.of(file));
    }

    /** The file with tokens and owners, and with options under {@code run}. */
    public Photospec config(Path file) {
        return with("--config", file.toString());
    }

    /** Tokens and owners in the language of {@code photospec.yaml}, without a file. */
    public Photospec yaml(String text) {
        return new Photospec(options, variables, text, wire);
    }

    /** Returns what <code>${name}</code> stands for in the configuration, such as a token that was just issued. */
    public Photospec variable(String name, String value) {
        Map<String, String> more = new HashMap<>(variables);
        more.put(name, value);
        return new Photospec(options, more, configuration, wire);
    }

    /** The id of a bundled profile, or a folder. */
    public Photospec profile(String idOrFolder) {
        return with("--profile", idOrFolder);
    }

    /** Sets photos of owners marked writable, and restores them. */
    public Photospec allowWrites() {
        return with("--allow-writes");
    }

    /** Also sets a photo where there was none; it stays there. */
    public Photospec allowResidue() {
        return with("--allow-residue");
    }

    /** Returns where reports are written; {@code photospec-report} unless said. */
    public Photospec reportDir(Path folder) {
        return with("--report-dir", folder.toString());
    }

    /**
     * Sends every request through a client of one's own, which is given the run's: a {@code SpecifiedRequests} of a REST
     * Assured specification, for example.
     */
    public Photospec through(UnaryOperator<Client> own) {
        return new Photospec(options, variables, configuration, own);
    }

    /** Any option of {@code photospec run}, with its value if it takes one. */
    public Photospec with(String... option) {
        return new Photospec(
                Stream.concat(options.stream(), Stream.of(option)).toList(), variables, configuration, wire);
    }

    /**
     * Judges, and tells the listener everything while it happens.
     *
     * @return the canonical result, as it was written to {@code conformance.json}
     * @throws IllegalArgumentException if an option is wrong
     * @throws dev.photospec.spec.load.DataException if a file or the text of {@link #yaml} is wrong, with its lines
     * @throws IOException if the report folder cannot be written
     */
    public SavedResult run(VerdictListener listener) throws IOException {
        return invocation().run(listener);
    }

    Invocation invocation() {
        DataFile data = configuration == null ? null : DataFile.parse("the configuration in Java", configuration);
        return new Invocation(options, EnvironmentVariables.of(variables), data, wire);
    }

    /** Judges; see {@link #run(VerdictListener)}. */
    public SavedResult run() throws IOException {
        return run(new IgnoringListener());
    }
}
