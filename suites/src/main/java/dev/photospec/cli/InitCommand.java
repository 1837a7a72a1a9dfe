package dev.photospec.cli;

import dev.photospec.cli.options.CommandEnvironment;
import dev.photospec.cli.options.TargetOptions;
import dev.photospec.run.UsageException;
import dev.photospec.setup.ConfigTemplate;
import dev.photospec.setup.Discovery;
import dev.photospec.setup.FoundOwners;
import dev.photospec.setup.GivenIds;
import dev.photospec.setup.NewServer;
import dev.photospec.setup.ProfileGuess;
import dev.photospec.setup.TokenChoice;
import dev.photospec.spec.PhotoOf;
import dev.photospec.spec.Size;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.PhotoOwner;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code photospec init}: writes a first configuration. */
@Command(
        name = "init",
        description = {
            "Write a commented photospec.yaml for a target. On a terminal it asks for what is missing.",
            "With --discover it finds the owners there and reads the size of each photo.",
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

    @Mixin
    private TokenOptions tokens;

    @Mixin
    private OwnerSearch search;

    @Option(
            names = "--for-new-server",
            paramLabel = "DIR",
            description = "Write a tenant for a server that has no data yet: users, groups and contacts as JSON, their"
                    + " pictures, and the configuration that goes with them.")
    private Path newServer;

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
        tokens.ask(answers);
        search.keep(answers);
        String base = answers.given(
                "--target", "Base URL, such as https://host/v1.0", target == null ? url : target, InitCommand::url);
        String dialect = answers.given(
                "--profile", "Profile (" + String.join(", ", Profiles.bundled()) + ")", guessed(base), Profiles::load);
        if (newServer != null) {
            answers.refuseMissing();
            return seeds(base, dialect);
        }
        PrintWriter out = spec.commandLine().getOut();
        FoundOwners owners = search.isAsked() && !base.isEmpty() && !dialect.isEmpty()
                ? found(answers, base, dialect)
                : FoundOwners.only(me(answers, Map.of(), true));
        answers.refuseMissing();
        TokenChoice choice = tokens.choice(dialect);
        Files.writeString(output, new ConfigTemplate(base, dialect, owners, choice).text());
        String named = output.equals(CommandEnvironment.of(spec).path(TargetOptions.HERE)) ? "" : " --config " + output;
        if (search.isAsked()) {
            OwnerSearch.print(owners, out);
            search.forecast(output, out);
            out.println(output + " is written. Next: photospec run" + named);
        } else {
            out.println(output + " is written. Next: " + choice.next() + "photospec doctor" + named);
        }
        out.flush();
        return 0;
    }

    private int seeds(String base, String dialect) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        TokenChoice choice = tokens.choice(dialect);
        NewServer server = NewServer.of(Profiles.load(dialect));
        Files.writeString(output, server.configuration(base, dialect, choice));
        out.println(newServer + " has " + server.write(newServer) + ": load it into the server, pictures and all");
        out.println(output + " is written. Next: " + choice.next() + "photospec run --allow-writes --allow-residue");
        out.flush();
        return 0;
    }

    private String guessed(String base) {
        List<String> guesses = profile == null ? ProfileGuess.of(base) : List.of(profile);
        if (profile == null && !guesses.isEmpty()) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("photospec: the profile is " + guesses.get(0) + ", by the end of the URL"
                    + (guesses.size() == 1
                            ? ""
                            : "; --profile names another: " + String.join(", ", guesses.subList(1, guesses.size()))));
            err.flush();
        }
        return guesses.isEmpty() ? null : guesses.get(0);
    }

    private FoundOwners found(Questions answers, String base, String dialect) throws IOException {
        String supposed = user == null ? "me" : user;
        TokenChoice choice = tokens.choice(dialect);
        if (!CommandEnvironment.of(spec)
                .variables()
                .keySet()
                .containsAll(choice.variables().keySet())) {
            throw new UsageException(
                    "photospec: " + String.join(", ", choice.variables().keySet()) + " is not set; " + choice.next()
                            + "go on" + answers.again());
        }
        FoundOwners unnamed = FoundOwners.only(owner(supposed, supposed, null, "none"));
        ConfigTemplate draft = new ConfigTemplate(base, dialect, unnamed, choice);
        Discovery discovery = search.discover(draft, spec.commandLine().getErr());
        List<GivenIds.GivenId> ids = search.given();
        PhotoOwner me = me(answers, discovery.identity(), false);
        answers.refuseMissing();
        return discovery.find(me, ids);
    }

    /** @param asked whether the photo has to be said as well */
    private PhotoOwner me(Questions answers, Map<String, String> found, boolean asked) {
        String name = user != null ? user : found.getOrDefault("upn", found.get("mail"));
        String signedIn = answers.given("--user", "Who is signed in (userPrincipalName)", name, any -> {});
        String known = answers.given("--id", "That user's id", id == null ? found.get("id") : id, any -> {});
        String size = !asked
                ? "none"
                : answers.given("--photo", "That user's photo, such as 648x648, or none", photo, InitCommand::size);
        return owner(known, signedIn, found.get("mail"), size.isEmpty() ? "none" : size);
    }

    private static PhotoOwner owner(String id, String upn, String mail, String photo) {
        Size size = photo.equals("none") ? null : Size.valueOf(photo);
        return PhotoOwner.of(PhotoOf.USER, id).named(upn, mail).withPhoto(size);
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
