package dev.photospec.cli;

import dev.photospec.run.UsageException;
import dev.photospec.spec.load.Profiles;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code photospec init}: writes a first configuration. */
@Command(
        name = "init",
        description = {
            "Writes a commented photospec.yaml for a target; asks for what is missing when on a terminal.",
            "Exit codes: 0 written, 2 something is missing, or the file exists."
        })
final class InitCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "URL", description = "The same as --target.")
    private String url;

    @Option(names = "--target", paramLabel = "URL", description = "The base URL, such as https://host/v1.0.")
    private String target;

    @Option(names = "--profile", paramLabel = "ID|DIR", description = "A bundled profile or a folder of your own.")
    private String profile;

    @Option(names = "--user", paramLabel = "UPN", description = "Who is signed in: a userPrincipalName.")
    private String user;

    @Option(names = "--id", paramLabel = "ID", description = "That user's id at the target.")
    private String id;

    @Option(names = "--photo", paramLabel = "SIZE", description = "That user's photo, such as 648x648, or none.")
    private String photo;

    @Option(
            names = "--token",
            paramLabel = "VARIABLE",
            defaultValue = "PHOTO_TOKEN",
            description = "The environment variable with a token (default: ${DEFAULT-VALUE}).")
    private String token;

    @Option(names = "--output", paramLabel = "FILE", defaultValue = "photospec.yaml", description = "The file.")
    private Path output;

    @Option(names = "--force", description = "Overwrite the file if it exists.")
    private boolean force;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (Files.exists(output) && !force) {
            throw new UsageException("photospec: " + output + " exists; name another with --output, or use --force");
        }
        ConfigTemplate draft = new ConfigTemplate(
                given("--target", "The base URL, such as https://host/v1.0", target == null ? url : target),
                given("--profile", "The profile: " + String.join(", ", Profiles.bundled()), profile),
                given("--user", "Who is signed in (userPrincipalName)", user),
                given("--id", "That user's id", id),
                given("--photo", "That user's photo, such as 648x648, or none", photo),
                token);
        Files.writeString(output, draft.text());
        spec.commandLine()
                .getOut()
                .println(output + " is written. Next: put a token with " + draft.scope() + " into " + token
                        + ", then photospec doctor --config " + output);
        spec.commandLine().getOut().flush();
        return 0;
    }

    @SuppressWarnings("SystemConsoleNull") // Main asks Java 22 and newer for a console that is one.
    private static String given(String option, String question, String value) {
        if (value != null) {
            return value;
        }
        Console console = System.console();
        String answer = console == null ? null : console.readLine("%s: ", question);
        if (answer == null || answer.isBlank()) {
            throw new UsageException("photospec: " + option + " is missing: " + question);
        }
        return answer.strip();
    }
}
