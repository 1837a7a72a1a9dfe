package dev.photospec.proof;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.photospec.check.Checks;
import dev.photospec.exchange.Client;
import dev.photospec.mutant.LawfulVariant;
import dev.photospec.mutant.Mutant;
import dev.photospec.plan.Strength;
import dev.photospec.spec.Expectation;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Requirement;
import dev.photospec.spec.load.Profiles;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tries mutants and lawful variants with profiles, several at a time. */
public final class Prover {

    /**
     * The plan of a proof.
     *
     * @param profiles the profiles
     * @param mutants the mutants
     * @param lawfulVariants the lawful variants
     * @param strengths whose worth is counted, beside the proof
     * @param jobs how many at a time
     */
    public record Plan(
            List<Profile> profiles,
            List<Mutant> mutants,
            List<LawfulVariant> lawfulVariants,
            List<Strength> strengths,
            int jobs) {}

    /** Hears how many of all trials are done. */
    @FunctionalInterface
    public interface Progress {
        void done(int trials, int all);
    }

    /** The longest time for one answer of the reference. */
    public static final Duration TIMEOUT = Duration.ofSeconds(10);

    private static final List<String> NOWHERE = List.of();

    private final Plan plan;
    private final Client client;
    private final Map<Profile, ProfileCases> cases = new LinkedHashMap<>();

    /** @param client sends what the trials ask */
    public Prover(Plan plan, Client client) {
        this.plan = plan;
        this.client = client;
    }

    /** Tries everything. */
    public Proof prove(Progress progress) throws InterruptedException {
        long start = System.nanoTime();
        try (Sandbox laboratory = new Sandbox(client)) {
            plan.profiles()
                    .forEach(profile ->
                            cases.put(profile, ProfileCases.of(laboratory.cases(profile), plan.strengths())));
            Trials trials = new Trials(laboratory, progress);
            List<MutantRun> mutants = runs(plan.mutants(), MutantRun::new, MutantRun::applies);
            List<LawfulVariantRun> lawfulVariants =
                    runs(plan.lawfulVariants(), LawfulVariantRun::new, LawfulVariantRun::applies);
            trials.run(mutants, lawfulVariants, plan.jobs());
            return new Proof(
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
                    rows(),
                    checks(),
                    trials.mutants(),
                    trials.lawfulVariants(),
                    idle(trials),
                    StrengthTally.of(plan.strengths(), cases.values(), trials.mutants()));
        }
    }

    private interface Maker<T, R> {
        R make(T what, Profile profile, ProfileCases cases);
    }

    private <T, R> List<R> runs(List<T> all, Maker<T, R> maker, Predicate<R> applies) {
        return all.stream()
                .flatMap(one -> cases.entrySet().stream().map(of -> maker.make(one, of.getKey(), of.getValue())))
                .filter(applies)
                .toList();
    }

    private Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        plan.profiles()
                .forEach(profile -> rows.put(
                        profile.id(),
                        profile.requirements().stream()
                                .filter(row -> !row.isExcluded())
                                .map(Requirement::id)
                                .toList()));
        return rows;
    }

    /** Returns the checks that the rows use; all where every bundled profile takes part. */
    private List<String> checks() {
        Set<String> used = plan.profiles().stream()
                .flatMap(profile -> profile.requirements().stream())
                .flatMap(row -> row.expect().stream())
                .map(Expectation::check)
                .collect(Collectors.toSet());
        return Checks.names().stream()
                .filter(check -> isOfAll() || used.contains(check))
                .sorted()
                .toList();
    }

    private boolean isOfAll() {
        return plan.profiles().stream().map(Profile::id).toList().containsAll(Profiles.bundled());
    }

    /** Returns the mutants that change nothing in a profile that they name, or in any where they name none. */
    private List<String> idle(Trials trials) {
        Map<String, List<String>> mutants = trials.mutants().stream()
                .collect(groupingBy(MutantTrial::mutant, mapping(MutantTrial::profile, toList())));
        Map<String, List<String>> lawfulVariants = trials.lawfulVariants().stream()
                .collect(groupingBy(LawfulVariantTrial::variant, mapping(LawfulVariantTrial::profile, toList())));
        return Stream.concat(
                        plan.mutants().stream()
                                .flatMap(
                                        one -> idle(one.id(), one.profiles(), mutants.getOrDefault(one.id(), NOWHERE))),
                        plan.lawfulVariants().stream()
                                .flatMap(one ->
                                        idle(one.id(), one.profiles(), lawfulVariants.getOrDefault(one.id(), NOWHERE))))
                .toList();
    }

    private Stream<String> idle(String id, List<String> named, List<String> where) {
        if (named.isEmpty()) {
            return where.isEmpty() && isOfAll() ? Stream.of(id + " changes nothing in any profile") : Stream.empty();
        }
        return cases.keySet().stream()
                .map(Profile::id)
                .filter(profile -> named.contains(profile) && !where.contains(profile))
                .map(profile -> id + " changes nothing in " + profile);
    }
}
