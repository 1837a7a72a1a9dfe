package dev.photospec.scenario;

import dev.photospec.check.Observation;
import dev.photospec.exchange.Exchange;
import dev.photospec.plan.Case;
import dev.photospec.plan.CasePlanner;
import dev.photospec.plan.WritePolicy;
import dev.photospec.spec.Credential;
import dev.photospec.spec.Profile;
import dev.photospec.spec.State;
import dev.photospec.target.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Executes the cases of the claimed classes only, and one of each other class to see whether it is there. */
public final class UnclaimedClassProbe implements CaseExecutor {

    private final CaseExecutor cases;
    private final List<String> claimed;
    /** For each class that is not claimed, the one case by which it is looked for; the same in every part of a run. */
    private final Map<String, String> witnesses = new HashMap<>();

    /** @param cases executes the cases of the claimed classes */
    public UnclaimedClassProbe(Profile profile, Target target, CaseExecutor cases) {
        this.cases = cases;
        this.claimed = target.classes();
        if (!claimed.isEmpty()) {
            new CasePlanner(profile, target, WritePolicy.READ_ONLY)
                    .cases().stream()
                            .filter(UnclaimedClassProbe::asksForPhoto)
                            .forEach(one -> other(one).ifPresent(name -> witnesses.putIfAbsent(name, one.id())));
        }
    }

    private Optional<String> other(Case judged) {
        return judged.classes().stream()
                .filter(name -> !claimed.isEmpty() && !claimed.contains(name))
                .findFirst();
    }

    @Override
    public Observed observe(Case judged, Predicate<Observation> settled) {
        return other(judged)
                .map(name -> notClaimed(name, judged, () -> cases.observe(judged, settled)))
                .orElseGet(() -> cases.observe(judged, settled));
    }

    /** One case of each class is enough to know whether it is there, and only one that reads. */
    private Observed notClaimed(String name, Case judged, Supplier<Observed> sent) {
        String reason = "the class " + name + " is not claimed";
        if (!judged.id().equals(witnesses.get(name))) {
            return new Observed.NotClaimed(reason, Map.of());
        }
        Map<String, Exchange> answers = sent.get().exchanges();
        String there = answers.values().stream().anyMatch(Exchange::isSuccess)
                ? ", although the target answers " + judged.route() + "; claim it under classes"
                : "";
        return new Observed.NotClaimed(reason + there, answers);
    }

    private static boolean asksForPhoto(Case judged) {
        return judged.obstacle() == null
                && !judged.writes()
                && judged.requirement().steps().stream().noneMatch(step -> step.setup() || step.version() != null)
                && judged.requirement().state() == State.MAILBOX
                && judged.requirement().credential() == Credential.SUFFICIENT;
    }
}
