package dev.photospec.cli;

import dev.photospec.cli.options.CommandEnvironment;
import dev.photospec.setup.ConfigTemplate;
import dev.photospec.setup.TokenChoice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of {@code photospec init} that say how tokens are got: they decide how much can be judged. */
final class TokenOptions {

    private static final String VARIABLE = "PHOTO_TOKEN";

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

    @Option(
            names = "--password",
            paramLabel = "VARIABLE",
            description = "The environment variable with the user's password, where the API takes Basic credentials.")
    private String password;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec commandSpec;

    /** Asks how tokens are got, unless an option says it, and remembers the answer. */
    void ask(Questions answers) {
        if (command == null && issuer == null && token == null && password == null) {
            choose(answers);
        }
        keep(answers);
    }

    private void choose(Questions answers) {
        String way = answers.optional(
                "How do you get tokens? 1 a command that prints one, 2 an OAuth issuer, 3 one in a variable,"
                        + " 4 a user name and a password (Basic)",
                "3");
        switch (way) {
            case "1" ->
                command =
                        answers.optional("The command; it finds $PHOTOSPEC_USER and $PHOTOSPEC_SCOPE set", "get-token");
            case "2" -> {
                issuer = answers.optional("The issuer's token endpoint", "https://login.example.com/token");
                client = answers.optional("The client's id", "photospec");
            }
            case "4" -> password = answers.optional("The variable with the password", "PHOTO_PASSWORD");
            default -> token = VARIABLE;
        }
    }

    private void keep(Questions answers) {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("--token-command", command);
        given.put("--issuer", issuer);
        given.put("--token", token);
        given.put("--password", password);
        given.values().removeIf(Objects::isNull);
        given.forEach(answers::keep);
    }

    /** Returns how tokens are got. */
    TokenChoice choice(String dialect) {
        if (command != null) {
            return TokenChoice.ofCommand(command);
        }
        if (issuer != null) {
            return TokenChoice.ofIssuer(issuer, client);
        }
        if (password != null) {
            return TokenChoice.ofPassword(password);
        }
        String variable = token == null ? VARIABLE : token;
        List<String> carried = OwnerSearch.scopes(
                CommandEnvironment.of(commandSpec).variables().get(variable));
        return TokenChoice.ofVariable(variable, carried.isEmpty() ? List.of(ConfigTemplate.scope(dialect)) : carried);
    }
}
