package dev.photospec.verdict.cause;

import dev.photospec.spec.Reliance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds, for a broken case, one of a requirement that it relies on: that one's cause is its cause. */
final class Foundations {

    /** Likenesses of two cases, the strongest first. */
    private static final List<Function<BrokenCase, List<?>>> LIKENESSES = List.of(
            broken -> List.of(broken.symptom(), broken.owner()),
            broken -> List.of(broken.symptom()),
            broken -> List.of(broken.symptom().place(), broken.owner()),
            broken -> List.of(broken.verb(), broken.owner()),
            broken -> List.of(broken.symptom().place(), broken.ownerKind()),
            broken -> List.of(broken.verb(), broken.ownerKind()));

    private final Reliance reliance;
    private final Map<List<?>, BrokenCase> first = new HashMap<>();

    Foundations(Reliance reliance, List<BrokenCase> cases) {
        this.reliance = reliance;
        for (BrokenCase broken : cases) {
            for (int i = 0; i < LIKENESSES.size(); i++) {
                first.putIfAbsent(key(broken.requirement(), i, broken), broken);
            }
        }
    }

    Optional<BrokenCase> of(BrokenCase broken) {
        List<String> below = reliance.of(broken.requirement());
        for (int i = 0; i < LIKENESSES.size(); i++) {
            for (String requirement : below) {
                BrokenCase found = first.get(key(requirement, i, broken));
                if (found != null) {
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }

    private static List<?> key(String requirement, int likeness, BrokenCase broken) {
        return List.of(requirement, likeness, LIKENESSES.get(likeness).apply(broken));
    }
}
