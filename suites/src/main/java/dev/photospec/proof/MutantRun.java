package dev.photospec.proof;

import dev.photospec.mutant.Mutant;
import dev.photospec.mutant.Mutant.Broken;
import dev.photospec.plan.Case;
import dev.photospec.plan.Strength;
import dev.photospec.proof.Kill.Kind;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Reliance;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Finding;
import dev.photospec.verdict.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tries one mutant with one profile. */
final class MutantRun {

    private final Mutant mutant;
    private final Profile profile;
    private final List<Case> touched;
    private final List<Broken> due;
    private final Reliance reliance;
    private final Map<Strength, Set<String>> samples;

    /** @param cases every case of the profile */
    MutantRun(Mutant mutant, Profile profile, ProfileCases cases) {
        this.samples = cases.samples();
        this.mutant = mutant;
        this.profile = profile;
        this.reliance = new Reliance(profile.requirements());
        AffectedCases reach = new AffectedCases(profile);
        this.touched = cases.all().stream()
                .filter(judged -> mutant.suits(profile.id()) && reach.touches(mutant.behaviour(), judged))
                .toList();
        this.due = mutant.breaks().stream()
                .filter(broken -> !ofRow(touched, broken.requirement()).isEmpty())
                .toList();
    }

    /** Returns whether the profile has a row that the mutant names and can touch. */
    boolean applies() {
        return !due.isEmpty();
    }

    MutantTrial judgeIn(Sandbox laboratory) {
        List<String> named = due.stream().map(Broken::requirement).toList();
        List<Case> tried = new ArrayList<>(CaseSample.of(touched, named));
        try (Sandbox.Mounted mounted = laboratory.mount(profile, mutant.behaviour(), Duration.ZERO)) {
            List<CaseVerdict> verdicts = new ArrayList<>(mounted.judge(tried));
            List<Case> further = due.stream()
                    .filter(broken -> !isCaught(broken, verdicts))
                    .flatMap(broken -> ofRow(touched, broken.requirement()).stream())
                    .filter(judged -> !tried.contains(judged))
                    .toList();
            verdicts.addAll(mounted.judge(further));
            List<String> killedAt = samples.entrySet().stream()
                    .filter(sample -> isKilledBy(sample.getValue(), verdicts, mounted))
                    .map(killing -> killing.getKey().toString())
                    .toList();
            return trial(verdicts, killedAt);
        }
    }

    /** Judges more where it has to, which is no part of the recorded kills. */
    private boolean isKilledBy(Set<String> cases, List<CaseVerdict> verdicts, Sandbox.Mounted mounted) {
        Set<String> judged = verdicts.stream().map(CaseVerdict::id).collect(Collectors.toSet());
        return verdicts.stream().anyMatch(verdict -> isRed(verdict) && cases.contains(verdict.id()))
                || touched.stream()
                        .filter(one -> cases.contains(one.id()) && !judged.contains(one.id()))
                        .anyMatch(one -> isRed(mounted.judge(List.of(one)).get(0)));
    }

    private static boolean isRed(CaseVerdict verdict) {
        return !verdict.findings().isEmpty();
    }

    private MutantTrial trial(List<CaseVerdict> verdicts, List<String> killedAt) {
        List<Survivor> survivors = due.stream()
                .filter(broken -> !isCaught(broken, verdicts))
                .map(broken -> survivor(broken, verdicts))
                .toList();
        List<String> kitFaults = verdicts.stream()
                .filter(verdict -> verdict.outcome() == Outcome.KIT_FAULT)
                .map(verdict -> verdict.id() + ": " + verdict.reason())
                .toList();
        return new MutantTrial(
                mutant.id(), profile.id(), verdicts.size(), kills(verdicts), survivors, kitFaults, killedAt);
    }

    private List<Kill> kills(List<CaseVerdict> verdicts) {
        Map<String, List<Finding>> found = new LinkedHashMap<>();
        for (CaseVerdict verdict : verdicts) {
            if (!verdict.findings().isEmpty()) {
                found.computeIfAbsent(verdict.requirement(), row -> new ArrayList<>())
                        .addAll(verdict.findings());
            }
        }
        return found.entrySet().stream()
                .map(row -> kill(row.getKey(), row.getValue(), found.keySet()))
                .toList();
    }

    private Kill kill(String row, List<Finding> findings, Set<String> broken) {
        List<Finding> meant = findings.stream()
                .filter(finding -> due.stream()
                        .anyMatch(named -> named.requirement().equals(row)
                                && finding.message().contains(named.says())))
                .toList();
        boolean intended = !meant.isEmpty();
        boolean follows = reliance.of(row).stream().anyMatch(broken::contains);
        Kind kind = intended ? Kind.INTENDED : follows ? Kind.RELIES_ON : Kind.OTHER;
        List<Finding> told = intended ? meant : findings;
        List<String> checks = told.stream().map(Finding::check).distinct().toList();
        return new Kill(
                profile.id(), row, mutant.id(), kind, checks, told.get(0).message());
    }

    private Survivor survivor(Broken broken, List<CaseVerdict> verdicts) {
        String instead = verdicts.stream()
                .filter(verdict -> verdict.requirement().equals(broken.requirement()))
                .filter(verdict -> verdict.outcome() != Outcome.PASSED)
                .findFirst()
                .map(verdict -> verdict.findings().isEmpty()
                        ? verdict.outcome() + ": " + verdict.reason()
                        : verdict.findings().get(0).message())
                .orElse("every case passed");
        return new Survivor(profile.id(), broken.requirement(), mutant.id(), broken.says(), instead);
    }

    private static boolean isCaught(Broken broken, List<CaseVerdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> verdict.requirement().equals(broken.requirement()))
                .flatMap(verdict -> verdict.findings().stream())
                .anyMatch(finding -> finding.message().contains(broken.says()));
    }

    private static List<Case> ofRow(List<Case> cases, String row) {
        return cases.stream()
                .filter(judged -> judged.requirement().id().equals(row))
                .toList();
    }
}
