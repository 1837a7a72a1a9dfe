package dev.photospec.cli;

import dev.photospec.cli.options.CaseOptions;
import dev.photospec.cli.options.TargetOptions;
import dev.photospec.doctor.DryRun;
import dev.photospec.plan.MissingLines;
import dev.photospec.run.ProfilePlan;
import dev.photospec.run.Targets;
import dev.photospec.spec.Reading;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code photospec plan}: what a run would do. */
@Command(
        name = "plan",
        description = {
            "Tell what a run with the same options would send, write and restore; send nothing.",
            "Exit codes: 0 everything could be judged, 2 usage or configuration, 3 something could not (said why)."
        },
        footer = {
            "",
            "The least configuration that lets a case be judged:",
            "  no … with a photo          one owner of that kind under owners, with photo: SIZE",
            "  no … with a photo of SIZE  one with exactly that photo, since the case is about that size",
            "  no … without a photo       one with photo: none, or absent: [photoless-owners]",
            "  no … in the directory only one with photo: SIZE, in: directory, or absent: [directory]",
            "  no … mailbox and directory one with photo: SIZE, directory: SIZE, or absent: [directory]",
            "  no … personal mailbox      one with mailbox: personal, or absent: [personal-mailboxes]",
            "  no writable …              writable: true; where it has no photo, --allow-residue as well",
            "  no user …                  anybody but who signs in, or absent: [other-users]",
            "  no signed-in user …        one with a credential whose user is their id, upn or mail",
            "  nobody else has a photo    any other owner, of any kind, whose photo a token can read",
            "  no second writable user    a second signed-in writable user, or absent: [other-users]",
            "  no token that carries S alone         a token with S and no scope that could be enough",
            "  no token that carries S among others  one with S and any other scope",
            "  no token with one of …     any token with one of those scopes",
            "  of these, all tokens       scopes: any with oauth2 or a command, or absent: [scopes]",
            "  writes are not allowed     --allow-writes, or absent: [update]",
            "What else can be absent: photospec list capabilities. Owners of a class: absent: [groups]."
        })
final class PlanCommand implements Callable<Integer> {

    private static final int INCOMPLETE = 3;

    @Parameters(arity = "0..1", paramLabel = "URL", description = "The base URL that every route stands under.")
    private String url;

    @Mixin
    private TargetOptions target;

    @Mixin
    private CaseOptions cases;

    @Option(names = "--missing", description = "Only the lines of photospec.yaml that would let more cases be judged.")
    private boolean missing;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Targets targets =
                target.resolve(url, Reading.DOCUMENTED, spec.commandLine().getErr())) {
            boolean whole = true;
            for (ProfilePlan plan : ProfilePlan.of(cases.select(target), targets)) {
                DryRun forecast = DryRun.of(plan.profile(), plan.target(), plan.cases());
                if (missing) {
                    printMissing(plan, forecast);
                } else {
                    print(plan, forecast);
                }
                whole = whole && forecast.obstacles().isEmpty();
            }
            return whole ? 0 : INCOMPLETE;
        }
    }

    private void printMissing(ProfilePlan plan, DryRun forecast) {
        PrintWriter out = spec.commandLine().getOut();
        long open = forecast.obstacles().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        out.println("# " + plan.profile().id() + ": " + open + " of "
                + number(plan.cases().size(), "case") + " cannot be judged yet"
                + (open == 0 ? "" : "; put into photospec.yaml what you have of this:"));
        new MissingLines(forecast.obstacles()).yaml().forEach(out::println);
        out.flush();
    }

    private void print(ProfilePlan plan, DryRun forecast) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(plan.profile().id() + " at " + plan.target().url());
        out.println("  " + number(plan.cases().size(), "case") + ", of which "
                + forecast.judged().size() + " can be judged");
        table(out, "requests, at least", forecast.verbs());
        if (forecast.writes() > 0) {
            out.println("    and for each case that writes (" + forecast.writes() + ") up to 4 more:");
            out.println("    the photo is read before, read after, set again and read again");
        }
        table(out, "cases by route", forecast.routes());
        table(out, "cases by owner", forecast.owners());
        table(out, "set, and restored (cases by owner)", forecast.restored());
        table(
                out,
                "set where there is none, and left there: nothing can remove it (cases by owner)",
                forecast.residue());
        if (forecast.unclaimed() > 0) {
            out.println("  not applicable, as not claimed or absent: " + number(forecast.unclaimed(), "case"));
            out.println("    (one request for each of them, where it can be asked for, tells whether it is there)");
        }
        table(out, "not judged, and why (cases by reason)", forecast.obstacles());
        out.println();
        out.flush();
    }

    private static String number(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static void table(PrintWriter out, String title, Map<?, Long> counts) {
        if (!counts.isEmpty()) {
            out.println("  " + title);
            counts.forEach(
                    (name, count) -> out.println(String.format(java.util.Locale.ROOT, "    %6d  %s", count, name)));
        }
    }
}
