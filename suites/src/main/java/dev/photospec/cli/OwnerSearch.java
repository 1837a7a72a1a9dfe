package dev.photospec.cli;

import dev.photospec.cli.options.CommandEnvironment;
import dev.photospec.cli.options.TargetOverrides;
import dev.photospec.credential.TokenContent;
import dev.photospec.credential.TokenSetup;
import dev.photospec.doctor.DryRun;
import dev.photospec.exchange.RequestTag;
import dev.photospec.exchange.Token;
import dev.photospec.exchange.record.Redaction;
import dev.photospec.plan.CasePlanner;
import dev.photospec.plan.WritePolicy;
import dev.photospec.run.Clients;
import dev.photospec.run.ConformanceClasses;
import dev.photospec.run.UsageException;
import dev.photospec.setup.ConfigTemplate;
import dev.photospec.setup.Discovery;
import dev.photospec.setup.FoundOwners;
import dev.photospec.setup.GivenIds;
import dev.photospec.spec.Profile;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.Grant;
import dev.photospec.target.Target;
import dev.photospec.target.load.TargetFile;
import dev.photospec.verdict.Tool;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of {@code photospec init} that look for owners at the target. */
final class OwnerSearch {

    private static final RequestTag SENDER = new RequestTag(Tool.current().version(), "init");

    @Option(
            names = "--discover",
            description = "Find owners at the target: whatever lists of users, groups and contacts the profile knows"
                    + " there, and the size of each photo. Sends GET only.")
    private boolean discover;

    @Option(
            names = "--ids",
            paramLabel = "FILE",
            description = "With --discover, also these owners, one a line; - is standard input. Examples:"
                    + " user ID UPN, group ID, contact ID in FOLDER.")
    private String ids;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "12",
            description = "With --discover, look at N owners of each list (default: ${DEFAULT-VALUE}).")
    private int most;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    private CommandEnvironment environment() {
        return CommandEnvironment.of(command);
    }

    /** Returns whether owners are to be found. */
    boolean isAsked() {
        return discover || ids != null;
    }

    /** Remembers the options for a second try. */
    void keep(Questions answers) {
        if (discover) {
            answers.keep("--discover");
        }
        if (ids != null) {
            answers.keep("--ids", ids);
        }
    }

    /** Returns the scopes that a token in a variable says it has; none where it says nothing. */
    static List<String> scopes(String token) {
        return token == null
                ? List.of()
                : TokenContent.of(new Token(token, ""))
                        .map(content -> content.carried(false))
                        .orElse(List.of());
    }

    /** Returns a search with the first credential of the draft. */
    Discovery discover(ConfigTemplate draft, PrintWriter err) throws IOException {
        Target target = draft.target(environment().variables());
        TargetOverrides.refusePlainHttp(target);
        Profile profile = Profiles.load(draft.profile());
        Grant written = target.credentials().get(0);
        Discovery.SignIn signIn = new Discovery.SignIn(
                Clients.ofReads(target),
                TokenSetup.of(target, new Redaction(), err),
                new Grant(written.user(), List.of("any"), written.source()),
                SENDER);
        return new Discovery(profile, target.url(), signIn, most);
    }

    /** Returns the ids that are given. */
    List<GivenIds.GivenId> given() throws IOException {
        if (ids == null) {
            return List.of();
        }
        if (ids.equals("-")) {
            return GivenIds.read(
                    new BufferedReader(new InputStreamReader(environment().input(), StandardCharsets.UTF_8))
                            .lines()
                            .toList());
        }
        Path file = environment().path(ids);
        if (!Files.isRegularFile(file)) {
            throw new UsageException("photospec: --ids " + ids + " is not a file; - is standard input");
        }
        return GivenIds.read(Files.readAllLines(file));
    }

    /** Says what was found, and what was asked and not answered. */
    static void print(FoundOwners found, PrintWriter out) {
        long known =
                found.others().stream().filter(FoundOwners.FoundOwner::isKnown).count();
        out.println("found " + found.me().owner().upn() + " and " + known
                + (known == 1 ? " other owner" : " other owners") + " whose photo is known");
        long unread = found.others().size() - known;
        if (unread > 0) {
            out.println("  " + unread + " more could not be read; they are comments in the file");
        }
        found.notes().forEach(note -> out.println("  " + note));
        out.flush();
    }

    /** Says how much a run with the file would judge, and which lines would let it judge more. */
    void forecast(Path file, PrintWriter out) {
        Target written = TargetFile.load(file, environment().variables()).target();
        Profile profile = Profiles.load(written.profile());
        List<String> classes = ConformanceClasses.claimed(written, profile, false);
        Target target = TargetOverrides.of(written, null, written.limits(), classes, written.connection());
        DryRun forecast = DryRun.of(profile, target, new CasePlanner(profile, target, WritePolicy.READ_ONLY).cases());
        forecast.told().stream()
                .limit(1)
                .forEach(line -> out.println(line.replaceFirst(";.*", "")
                        + (forecast.obstacles().isEmpty()
                                ? ""
                                : "; photospec plan --missing says what would let it judge the rest")));
        out.flush();
    }
}
