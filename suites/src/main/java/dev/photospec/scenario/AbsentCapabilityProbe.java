package dev.photospec.scenario;

import dev.photospec.check.Observation;
import dev.photospec.exchange.Exchange;
import dev.photospec.plan.Case;
import dev.photospec.plan.CasePlanner;
import dev.photospec.plan.WritePolicy;
import dev.photospec.spec.Capability;
import dev.photospec.spec.Credential;
import dev.photospec.spec.Profile;
import dev.photospec.spec.State;
import dev.photospec.target.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Executes the cases that need nothing of what the target is declared to lack, and of the others one for each lacking
 * capability: what is there after all cannot be called absent.
 */
public final class AbsentCapabilityProbe implements CaseExecutor {

    private final CaseExecutor cases;
    private final List<Capability> absent;
    /** For each lacking capability, the one case by which it is looked for; the same in every part of a run. */
    private final Map<String, String> witnesses = new HashMap<>();

    /** @param cases executes the cases that apply */
    public AbsentCapabilityProbe(Profile profile, Target target, CaseExecutor cases) {
        this.cases = cases;
        this.absent = profile.capabilities().stream()
                .filter(one -> target.absent().contains(one.id()))
                .toList();
        if (!absent.isEmpty()) {
            new CasePlanner(profile, target, WritePolicy.READ_ONLY).cases().forEach(this::consider);
        }
    }

    /** A case that needs a second thing that is lacking says nothing of the first. */
    private void consider(Case planned) {
        List<Capability> lacking = lacking(planned);
        if (lacking.size() == 1 && planned.obstacle() == null && isWitness(planned, lacking.get(0))) {
            witnesses.putIfAbsent(lacking.get(0).id(), planned.id());
        }
    }

    private static boolean isWitness(Case planned, Capability capability) {
        return capability.witness() == null
                ? planned.requirement().steps().size() == 1
                        && planned.requirement().state() == State.MAILBOX
                        && planned.requirement().credential() == Credential.SUFFICIENT
                : planned.requirement().id().equals(capability.witness());
    }

    private List<Capability> lacking(Case judged) {
        return absent.stream().filter(judged::needs).toList();
    }

    @Override
    public Observed observe(Case judged, Predicate<Observation> settled) {
        Optional<Capability> lacking = lacking(judged).stream().findFirst();
        if (lacking.isEmpty()) {
            return cases.observe(judged, settled);
        }
        Capability capability = lacking.get();
        String reason = "absent: " + capability.id();
        if (!judged.id().equals(witnesses.get(capability.id()))) {
            return new Observed.NotClaimed(reason, Map.of());
        }
        Observed seen = cases.observe(judged, settled);
        return isThere(capability, seen, settled)
                ? new Observed.NotSeen(
                        reason + " is declared, but the target answers " + judged.route()
                                + " as if it were there; take " + capability.id() + " out of absent",
                        seen.exchanges())
                : new Observed.NotClaimed(reason, seen.exchanges());
    }

    private static boolean isThere(Capability capability, Observed seen, Predicate<Observation> settled) {
        return capability.witness() == null
                ? seen.exchanges().values().stream().anyMatch(Exchange::isSuccess)
                : seen instanceof Observed.Seen all && settled.test(all.observation());
    }
}
