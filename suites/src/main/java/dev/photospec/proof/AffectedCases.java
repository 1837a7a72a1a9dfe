package dev.photospec.proof;

import dev.photospec.mutant.AccessChange;
import dev.photospec.mutant.At;
import dev.photospec.mutant.Behaviour;
import dev.photospec.mutant.Change;
import dev.photospec.mutant.Patch;
import dev.photospec.plan.Case;
import dev.photospec.plan.PlannedStep;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Resource;
import dev.photospec.spec.ScopeRule;
import dev.photospec.spec.State;
import dev.photospec.spec.Step;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says which cases a behaviour can touch at all: those with a step that one of its patches may cover. */
public final class AffectedCases {

    private final Profile profile;

    /** Those of one profile. */
    public AffectedCases(Profile profile) {
        this.profile = profile;
    }

    /** Returns whether any step may be answered differently; in doubt it may. */
    public boolean touches(Behaviour behaviour, Case judged) {
        return judged.subject() != null
                && judged.requirement().steps().stream()
                        .map(step -> PlannedStep.of(profile, judged, step))
                        .anyMatch(step -> behaviour.patches().stream().anyMatch(patch -> covers(patch, judged, step)));
    }

    private boolean covers(Patch patch, Case judged, PlannedStep planned) {
        Step step = planned.step();
        if (step.owner() == Step.Whose.OTHERS) {
            // Only a write can make them show what they must not.
            return false;
        }
        At at = patch.at();
        return allows(at.verbs(), planned.route().verb())
                && allows(at.owners(), planned.route().owner().id())
                && allows(at.resources(), planned.route().resource().id())
                && allows(at.states(), state(judged, planned))
                && addresses(at, judged, step)
                && (at.containing().isEmpty() || step.at() != null || isNamed(at.containing(), judged))
                && sizes(at, judged, planned)
                && allows(at.versions(), version(step))
                && (at.fields().isEmpty()
                        || isAny(at.fields(), List.copyOf(step.headers().keySet())))
                && (at.scopes().isEmpty() || isAny(at.scopes(), scopes(judged, planned)))
                && concerns(patch.change(), judged, planned);
    }

    /** Returns whether a patch that changes one stage only has anything to change in this step. */
    private boolean concerns(Change change, Case judged, PlannedStep planned) {
        boolean more = change.photo() != null || change.write() != null || change.answer() != null;
        if (more) {
            return true;
        }
        boolean asked = change.query() != null && !planned.step().query().isEmpty();
        return asked || (change.access() != null && concerns(change.access(), judged, planned));
    }

    private boolean concerns(AccessChange access, Case judged, PlannedStep planned) {
        return access.token() != AccessChange.Token.CHECKED
                || isAny(access.accept(), scopes(judged, planned))
                || isAny(access.refuse(), scopes(judged, planned));
    }

    private String version(Step step) {
        return step.version() != null ? step.version() : profile.basePath().replaceFirst(".*/", "");
    }

    private static State state(Case judged, PlannedStep planned) {
        return judged.requirement().state() == State.NOBODY && planned.step().owner() == Step.Whose.SAME
                ? State.NOBODY
                : planned.subject().owner().state();
    }

    /** A step at another path chooses its addressing itself. */
    private static boolean addresses(At at, Case judged, Step step) {
        return at.addressing().isEmpty()
                || step.at() != null
                || judged.addressing().stream().anyMatch(at.addressing()::contains);
    }

    private static boolean isNamed(List<String> texts, Case judged) {
        return judged.addressing().stream()
                .flatMap(key -> judged.subject().name(key).stream())
                .anyMatch(name -> texts.stream().anyMatch(name::contains));
    }

    private boolean sizes(At at, Case judged, PlannedStep planned) {
        Resource.Selects selects = planned.route().resource().selects();
        String size = judged.sizeOf(planned.step(), profile);
        return at.sizes().isEmpty()
                || planned.step().each() != null
                || selects == Resource.Selects.PHOTO_ID
                || (selects == Resource.Selects.SIZE && at.sizes().stream().anyMatch(size::equalsIgnoreCase));
    }

    /** The scopes one of which the step's token carries; none where it carries no good token. */
    private List<String> scopes(Case judged, PlannedStep planned) {
        Optional<ScopeRule> rule = profile.scopes(judged.route());
        return switch (planned.credential()) {
            case NONE, MALFORMED, TAMPERED, EXPIRED, NO_SCOPES -> List.of();
            case REFUSED_TOGETHER -> rule.map(ScopeRule::refused).orElse(List.of());
            case SUFFICIENT -> rule.map(one -> one.oneOf().subList(0, 1)).orElse(List.of("openid"));
            case LISTED_AMONG_OTHERS ->
                rule.map(one -> Stream.concat(Stream.of(judged.scope()), one.refused().stream())
                                .toList())
                        .orElse(List.of());
            case EACH_LISTED, EACH_REFUSED -> judged.scope() == null ? List.of() : List.of(judged.scope());
        };
    }

    private static <T> boolean allows(Collection<T> allowed, T word) {
        return allowed.isEmpty() || allowed.contains(word);
    }

    private static boolean isAny(List<String> some, List<String> others) {
        return some.stream().anyMatch(one -> others.stream().anyMatch(one::equalsIgnoreCase));
    }
}
