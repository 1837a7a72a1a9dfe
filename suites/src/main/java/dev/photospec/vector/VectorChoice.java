package dev.photospec.vector;

import dev.photospec.mutant.Behaviour;
import dev.photospec.mutant.Mutant;
import dev.photospec.plan.Case;
import dev.photospec.proof.AffectedCases;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Requirement;
import dev.photospec.verdict.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/** Chooses the vectors of one statement: one case that passes, and mutants by which it fails in different ways. */
final class VectorChoice {

    private final VectorServer server;
    private final VectorPlan plan;
    private final Profile profile;
    private final AffectedCases affected;

    VectorChoice(VectorServer server, VectorPlan plan, Profile profile) {
        this.server = server;
        this.plan = plan;
        this.profile = profile;
        this.affected = new AffectedCases(profile);
    }

    /** Returns the vectors, passing ones first; the seed alone decides which. */
    VectorFile choose(Requirement row, List<Case> cases) throws IOException {
        Random random = new Random(plan.seed() ^ (profile.id() + row.id()).hashCode());
        List<Case> shuffled = shuffled(cases, random);
        List<PlainVector> vectors = new ArrayList<>();
        first(Behaviour.CORRECT, shuffled, seen -> seen.findings().isEmpty())
                .ifPresent(seen -> vectors.add(new PlainVector("reference", null, seen)));
        List<Mutant> due = plan.mutants().stream()
                .filter(mutant -> mutant.suits(profile.id()) && breaks(mutant, row))
                .toList();
        Set<String> kinds = new HashSet<>();
        for (Mutant mutant : shuffled(due, random)) {
            if (vectors.size() > plan.failing()) {
                break;
            }
            List<Case> touched = shuffled.stream()
                    .filter(one -> affected.touches(mutant.behaviour(), one))
                    .toList();
            first(mutant.behaviour(), touched, seen -> isMeant(mutant, row, seen))
                    .map(seen -> new PlainVector(mutant.id(), mutant.fault(), seen))
                    .filter(vector -> kinds.addAll(vector.kinds()))
                    .ifPresent(vectors::add);
        }
        return new VectorFile(profile, row, vectors);
    }

    private Optional<JudgedObservation> first(
            Behaviour behaviour, List<Case> cases, Predicate<JudgedObservation> wanted) throws IOException {
        try (VectorServer.Mounted mounted = server.mount(profile, behaviour)) {
            for (Case judged : cases) {
                Optional<JudgedObservation> seen = mounted.judge(judged).filter(wanted);
                if (seen.isPresent()) {
                    return seen;
                }
            }
            return Optional.empty();
        }
    }

    private static boolean breaks(Mutant mutant, Requirement row) {
        return mutant.breaks().stream().anyMatch(broken -> broken.requirement().equals(row.id()));
    }

    /** Returns whether a mutant's own words are among the findings: it is recorded for what it was made for. */
    private static boolean isMeant(Mutant mutant, Requirement row, JudgedObservation seen) {
        List<String> messages = seen.findings().stream().map(Finding::message).toList();
        return mutant.breaks().stream()
                .filter(broken -> broken.requirement().equals(row.id()))
                .anyMatch(broken -> messages.stream().anyMatch(message -> message.contains(broken.says())));
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
