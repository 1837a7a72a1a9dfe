package dev.photospec.cli;

import dev.photospec.run.UsageException;
import dev.photospec.spec.load.Profiles;
import java.io.IOException;
import java.io.PrintWriter;
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
            "Write a commented photospec.yaml for a target. On a terminal it asks for what is missing.",
            "Exit codes: 0 written, 2 something is missing, or the file exists."
        })
final class InitCommand implements Callable<Integer> {

    private static final String VARIABLE = "PHOTO_TOKEN";

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
            names = "--token-command",
            paramLabel = "COMMAND",
            description = "A command that prints a token for $PHOTOSPEC_USER with $PHOTOSPEC_SCOPE: then no token is"
                    + " missing.")
    private String command;

    @Option(names = "--issuer", paramLabel = "URL", description = "The token endpoint of an OAuth 2.0 issuer.")
    private String issuer;

    @Option(
            names = "--client-id",
            paramLabel = "ID",
            defaultValue = "photospec",
            description = "With --issuer, the client's id (default: ${DEFAULT-VALUE}).")
    private String client;

    @Option(
            names = "--token",
            paramLabel = "VARIABLE",
            description = "The environment variable with one token (default: " + VARIABLE + ").")
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
        Questions answers = new Questions(System.console());
        if (command == null && issuer == null && token == null) {
            askForTokens(answers);
        }
        String base = answers.given(
                "--target", "Base URL, such as https://host/v1.0", target == null ? url : target, InitCommand::url);
        String dialect = answers.given(
                "--profile", "Profile (" + String.join(", ", Profiles.bundled()) + ")", profile, Profiles::load);
        String signedIn = answers.given("--user", "Who is signed in (userPrincipalName)", user, any -> {});
        String owner = answers.given("--id", "That user's id", id, any -> {});
        String size = answers.given("--photo", "That user's photo, such as 648x648, or none", photo, InitCommand::size);
        answers.refuseMissing();
        TokenChoice tokens = tokens(dialect);
        Files.writeString(output, new ConfigTemplate(base, dialect, signedIn, owner, size, tokens).text());
        PrintWriter out = spec.commandLine().getOut();
        out.println(output + " is written. Next: " + tokens.next() + "photospec doctor --config " + output);
        out.flush();
        return 0;
    }

    /** Asks for the tokens first: they decide how much can be judged. */
    private void askForTokens(Questions answers) {
        String way = answers.optional(
                "How do you get tokens? 1 a command that prints one, 2 an OAuth issuer, 3 one in a variable", "3");
        switch (way) {
            case "1" ->
                command =
                        answers.optional("The command; it finds $PHOTOSPEC_USER and $PHOTOSPEC_SCOPE set", "get-token");
            case "2" -> {
                issuer = answers.optional("The issuer's token endpoint", "https://login.example.com/token");
                client = answers.optional("The client's id", "photospec");
            }
            default -> token = VARIABLE;
        }
    }

    private TokenChoice tokens(String dialect) {
        if (command != null) {
            return TokenChoice.ofCommand(command);
        }
        return issuer != null
                ? TokenChoice.ofIssuer(issuer, client)
                : TokenChoice.ofVariable(token == null ? VARIABLE : token, ConfigTemplate.scope(dialect));
    }

    private static void url(String text) {
        if (!text.matches("https?://[^\\s?#]+")) {
            throw new UsageException("photospec: '" + text + "' is not an http or https URL");
        }
    }

    private static void size(String text) {
        if (!text.matches("none|\\d{1,9}x\\d{1,9}")) {
            throw new UsageException("photospec: '" + text + "' is neither a size such as 648x648 nor none");
        }
    }
}
