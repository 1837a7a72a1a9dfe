package dev.photospec.plan;

import dev.photospec.spec.Credential;
import dev.photospec.spec.Owner;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Resource;
import dev.photospec.spec.Route;
import dev.photospec.spec.Step;
import java.util.Optional;

/**
 * A step of a case with all that the case decides for it.
 *
 * @param step the step as the ledger has it
 * @param route the route it addresses
 * @param subject the owner whose photo it addresses
 * @param sender the one whose token it carries
 * @param credential the kind of that token
 */
public record PlannedStep(Step step, Route route, Subject subject, Subject sender, Credential credential) {

    /** Returns the step as it is for the case, which needs somebody to be tried with. */
    public static PlannedStep of(Profile profile, Case judged, Step step) {
        Subject subject = step.owner() == Step.Whose.BYSTANDER ? judged.bystander() : judged.subject();
        return new PlannedStep(
                step,
                route(profile, judged, step),
                subject,
                step.signedIn() == Step.Whose.BYSTANDER ? judged.bystander() : subject,
                Optional.ofNullable(step.credential())
                        .orElse(judged.requirement().credential()));
    }

    /** Returns the route that a step of the case addresses. */
    public static Route route(Profile profile, Case judged, Step step) {
        String own = step.owner() == Step.Whose.BYSTANDER ? judged.bystanderAt() : null;
        String at = step.at() == null ? own : step.at();
        Owner addressed =
                at == null ? judged.route().owner() : profile.owner(at).orElseThrow();
        Resource resource = step.resource() == null
                ? judged.route().resource()
                : profile.resource(step.resource()).orElseThrow();
        String verb = judged.verb(step);
        boolean readElsewhere = verb.equals("GET") && addressed.readAs() != null;
        return new Route(verb, readElsewhere ? profile.owner(addressed.readAs()).orElseThrow() : addressed, resource);
    }
}
