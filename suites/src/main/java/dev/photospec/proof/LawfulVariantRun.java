package dev.photospec.proof;

import dev.photospec.mutant.LawfulVariant;
import dev.photospec.plan.Case;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Standing;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Finding;
import dev.photospec.verdict.Outcome;
import java.util.List;
import java.util.stream.Collectors;

/** Tries one lawful variant with one profile. */
final class LawfulVariantRun {

    private final LawfulVariant variant;
    private final Profile profile;
    private final List<Case> touched;

    /** @param cases every case of the profile */
    LawfulVariantRun(LawfulVariant variant, Profile profile, ProfileCases cases) {
        this.variant = variant;
        this.profile = profile;
        AffectedCases reach = new AffectedCases(profile);
        this.touched = cases.all().stream()
                .filter(judged -> variant.suits(profile.id()) && reach.touches(variant.behaviour(), judged))
                .toList();
    }

    /** Returns whether it changes anything that the profile's cases look at. */
    boolean applies() {
        return !touched.isEmpty();
    }

    LawfulVariantTrial judgeIn(Sandbox laboratory) {
        try (Sandbox.Mounted mounted = laboratory.mount(profile, variant.behaviour(), variant.consistency())) {
            List<CaseVerdict> verdicts = mounted.judge(CaseSample.of(touched, named()));
            List<String> warned = verdicts.stream()
                    .filter(verdict -> verdict.outcome() == Outcome.WARNED)
                    .map(CaseVerdict::id)
                    .toList();
            int passed = (int) verdicts.stream()
                    .filter(verdict -> verdict.outcome() == Outcome.PASSED)
                    .count();
            return new LawfulVariantTrial(
                    variant.id(), profile.id(), verdicts.size(), passed, warned, faults(verdicts));
        }
    }

    /** A habit of writes alone is tried with large ones too. */
    private List<String> named() {
        boolean writesOnly = variant.behaviour().patches().stream()
                .allMatch(patch ->
                        !patch.at().verbs().isEmpty() && !patch.at().verbs().contains("GET"));
        return writesOnly
                ? touched.stream().map(judged -> judged.requirement().id()).toList()
                : List.of();
    }

    /** The plain reference passes every case, so that whatever else comes out is a fault. */
    private List<String> faults(List<CaseVerdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> verdict.outcome() != Outcome.PASSED && !isLawfulWarning(verdict))
                .map(verdict -> verdict.id() + " " + verdict.outcome() + ": " + said(verdict))
                .toList();
    }

    private boolean isLawfulWarning(CaseVerdict verdict) {
        return verdict.outcome() == Outcome.WARNED
                && profile.requirement(verdict.requirement()).orElseThrow().standing() != Standing.DOCUMENTED;
    }

    private static String said(CaseVerdict verdict) {
        return verdict.findings().isEmpty()
                ? verdict.reason()
                : verdict.findings().stream().map(Finding::message).collect(Collectors.joining("; "));
    }
}
