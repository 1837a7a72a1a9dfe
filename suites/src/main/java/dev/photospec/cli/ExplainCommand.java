package dev.photospec.cli;

import dev.photospec.cli.options.CommandEnvironment;
import dev.photospec.mutant.Mutants;
import dev.photospec.run.ReplayedCases;
import dev.photospec.run.UsageException;
import dev.photospec.spec.Document;
import dev.photospec.spec.Expectation;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Requirement;
import dev.photospec.spec.Route;
import dev.photospec.spec.load.LanguageGuide;
import dev.photospec.spec.load.Nearest;
import dev.photospec.spec.load.Profiles;
import dev.photospec.spec.load.Statements;
import dev.photospec.spec.load.Word;
import dev.photospec.verdict.cause.Cause;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code photospec explain}: a requirement with its source, routes and checks. */
@Command(
        name = "explain",
        description = "Explain a cause of failures or a requirement: statement, source, standing, routes, checks.")
final class ExplainCommand implements Callable<Integer> {

    private static final int EXPLAINED = 3;

    @Parameters(
            arity = "1..2",
            paramLabel = "N|ID",
            description =
                    "The number of a cause as the report prints it (also RESULT#N), a requirement's id, or a case's"
                            + " id; or 'check' or 'word', and a check or a word of the data language.")
    private List<String> what;

    @Option(names = "--profile", paramLabel = "ID|DIR", description = "Only this profile; may be repeated.")
    private List<String> profiles = List.of();

    @Option(names = "--proof", description = "Also the faults that prove each check.")
    private boolean proof;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (what.size() == 2) {
            return explainWord(what.get(0), what.get(1));
        }
        String id = what.get(0);
        return ReplayedCases.isCause(id)
                ? ofCause(ReplayedCases.cause(id, CommandEnvironment.of(spec).folder()))
                : ofRequirement(id, profiles);
    }

    /** The statements that a cause breaks most of all, and the names of the others. */
    private int ofCause(Cause cause) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("cause " + cause.number() + ": " + cause.title() + " (" + cause.extent() + ")");
        if (cause.fact() != null) {
            out.println("  " + cause.fact());
        }
        out.println();
        List<String> ids = cause.requirements();
        ids.stream()
                .limit(EXPLAINED)
                .forEach(one -> ofRequirement(one, profiles.isEmpty() ? List.of(cause.profile()) : profiles));
        if (ids.size() > EXPLAINED) {
            out.println("also: " + String.join(", ", ids.subList(EXPLAINED, ids.size())));
            out.flush();
        }
        return 0;
    }

    private int ofRequirement(String name, List<String> of) {
        List<Profile> loaded = Profiles.all(of);
        String slug = name.replaceFirst("/.*", "");
        List<Profile> having = loaded.stream()
                .filter(profile -> profile.requirement(slug).isPresent())
                .toList();
        if (having.isEmpty()) {
            throw new UsageException("photospec: no requirement '" + slug + "'" + Nearest.hint(slug, slugs(loaded)));
        }
        PrintWriter out = spec.commandLine().getOut();
        having.forEach(
                profile -> explain(out, profile, profile.requirement(slug).orElseThrow()));
        out.flush();
        return 0;
    }

    /** A word may stand in several places; what a key can be set to is found too. */
    private int explainWord(String kind, String name) {
        if (!List.of("check", "word").contains(kind)) {
            throw new UsageException("photospec: write explain ID, explain check NAME or explain word NAME");
        }
        List<Word> words = LanguageGuide.words().stream()
                .filter(word -> kind.equals("word") || word.place().equals("check"))
                .toList();
        List<Word> found = words.stream()
                .filter(word -> word.name().equals(name) || word.meanings().containsKey(name))
                .toList();
        if (found.isEmpty()) {
            List<String> names = words.stream().map(Word::name).distinct().toList();
            throw new UsageException("photospec: no " + kind + " '" + name + "'" + Nearest.hint(name, names));
        }
        PrintWriter out = spec.commandLine().getOut();
        found.forEach(word -> word.lines().forEach(out::println));
        out.flush();
        return 0;
    }

    private static List<String> slugs(List<Profile> profiles) {
        return profiles.stream()
                .flatMap(profile -> profile.requirements().stream())
                .map(Requirement::id)
                .distinct()
                .toList();
    }

    private void explain(PrintWriter out, Profile profile, Requirement row) {
        out.println(profile.id() + " / " + row.id());
        out.println("  " + row.statement());
        Document source = profile.documents().get(row.source().document());
        out.println("  source    " + source.title() + ", " + row.source().section());
        if (source.url() != null) {
            out.println("  page      " + source.url());
        }
        Statements.of(profile).stream()
                .filter(said -> said.rows().contains(row.id()))
                .forEach(said -> out.println("  document  " + said.number() + ". " + said.text()));
        out.println("  standing  " + row.standing().name().toLowerCase(Locale.ROOT)
                + (row.standard() == null ? "" : " by " + row.standard()));
        if (row.isExcluded()) {
            out.println("  excluded  " + row.excluded());
        } else {
            judged(out, profile, row);
        }
        out.println();
    }

    private void judged(PrintWriter out, Profile profile, Requirement row) {
        if (row.isDisputed()) {
            out.println("  disputed  " + row.observed().statement() + " ("
                    + row.observed().source() + ")");
        }
        if (!row.reliesOn().isEmpty()) {
            out.println("  relies on " + String.join(", ", row.reliesOn()));
        }
        row.expect().forEach(expected -> out.println("  expects   " + words(expected)));
        if (proof) {
            proofs(out, profile, row);
        }
        out.println("  routes");
        profile.routes().stream()
                .filter(route -> row.routes().includes(route))
                .map(Route::toString)
                .distinct()
                .forEach(route -> out.println("    " + route));
    }

    private static void proofs(PrintWriter out, Profile profile, Requirement row) {
        Mutants.bundled().stream()
                .filter(mutant -> mutant.suits(profile.id()))
                .filter(mutant -> mutant.breaks().stream()
                        .anyMatch(broken -> broken.requirement().equals(row.id())))
                .forEach(mutant -> out.println("  proved by " + mutant.id() + ": " + mutant.fault()));
    }

    /** The check with its parameters, such as {@code status, one-of 200 or 204, in step write}. */
    private static String words(Expectation expected) {
        String parameters = new TreeMap<>(expected.parameters())
                .keySet().stream()
                        .map(name -> ", " + name + " " + String.join(" or ", expected.texts(name)))
                        .collect(Collectors.joining());
        return expected.check() + parameters + (expected.of() == null ? "" : ", in step " + expected.of());
    }
}
