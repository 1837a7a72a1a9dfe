package dev.photospec.cli;

import dev.photospec.doctor.DryRun;
import dev.photospec.plan.Case;
import dev.photospec.run.JudgeFactory;
import dev.photospec.run.Selector;
import dev.photospec.run.Targets;
import dev.photospec.spec.Reading;
import java.io.PrintWriter;
import java.util.List;
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
            "Says what a run with the same options would send, write and give back; sends nothing.",
            "Exit codes: 0 everything could be judged, 2 usage or configuration, 3 something could not (said why)."
        })
final class PlanCommand implements Callable<Integer> {

    private static final int INCOMPLETE = 3;

    @Parameters(arity = "0..1", paramLabel = "URL", description = "The base URL that every route stands under.")
    private String url;

    @Mixin
    private TargetOptions target;

    @Option(names = "--only", split = ",", paramLabel = "PATTERN", description = "Only cases whose id matches.")
    private List<String> only = List.of();

    @Option(names = "--except", split = ",", paramLabel = "PATTERN", description = "All cases but those.")
    private List<String> except = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Targets targets =
                target.resolve(url, Reading.DOCUMENTED, spec.commandLine().getErr())) {
            List<List<Case>> cases = JudgeFactory.cases(new Selector(only, except, target.classes()), targets);
            boolean whole = true;
            for (int i = 0; i < cases.size(); i++) {
                Targets.Pair pair = targets.pairs().get(i);
                DryRun forecast = DryRun.of(pair.profile(), pair.target(), cases.get(i));
                print(pair, cases.get(i).size(), forecast);
                whole = whole && forecast.obstacles().isEmpty();
            }
            return whole ? 0 : INCOMPLETE;
        }
    }

    private void print(Targets.Pair pair, int cases, DryRun forecast) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(pair.profile().id() + " at " + pair.target().url());
        out.println(
                "  " + number(cases, "case") + ", of which " + forecast.judged().size() + " can be judged");
        table(out, "requests, at least", forecast.verbs());
        if (forecast.writes() > 0) {
            out.println("    and for each case that writes (" + forecast.writes() + ") up to 4 more:");
            out.println("    the photo is read before, read after, set again and read again");
        }
        table(out, "cases by route", forecast.routes());
        table(out, "cases by owner", forecast.owners());
        table(out, "set, and given back (cases by owner)", forecast.restored());
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

    private static void table(PrintWriter out, String title, Map<String, Long> counts) {
        if (!counts.isEmpty()) {
            out.println("  " + title);
            counts.forEach(
                    (name, count) -> out.println(String.format(java.util.Locale.ROOT, "    %6d  %s", count, name)));
        }
    }
}
