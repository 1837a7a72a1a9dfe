package dev.photospec.plan;

import dev.photospec.spec.Credential;
import dev.photospec.spec.Key;
import dev.photospec.spec.Owner;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Requirement;
import dev.photospec.spec.Route;
import dev.photospec.spec.ScopeRule;
import dev.photospec.spec.Size;
import dev.photospec.spec.Sizes;
import dev.photospec.spec.State;
import dev.photospec.target.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a profile's ledger into cases. How many there are follows from the profile alone; the
 * target decides only who each is tried with.
 */
public final class CasePlanner {

    private static final List<String> ONE_WITHOUT = Collections.singletonList(null);

    private final Profile profile;
    private final List<PlannedRoute> routes;
    private final SubjectChoice choice;

    /** @param consent what may be changed at the target */
    public CasePlanner(Profile profile, Target target, WritePolicy consent) {
        this.profile = profile;
        this.routes = profile.routes().stream()
                .map(route -> new PlannedRoute(
                        route,
                        route.owner().addressings(),
                        profile.scopes(route).orElse(null)))
                .toList();
        this.choice = new SubjectChoice(profile, new SubjectResolver(target), consent);
    }

    /** A route with what each row would ask of the profile again. */
    private record PlannedRoute(Route route, List<List<Key>> addressings, ScopeRule scopes) {}

    /** Every case of every requirement that is not excluded, in the ledger's order. */
    public List<Case> cases() {
        return profile.requirements().stream()
                .flatMap(requirement -> cases(requirement).stream())
                .toList();
    }

    /** The cases of one requirement; none if it is excluded. */
    public List<Case> cases(Requirement requirement) {
        List<Case> open = open(requirement);
        return complete(open, open);
    }

    /** The same cases without anybody to try them with: what they are follows from the profile alone. */
    public List<Case> open() {
        List<Case> cases = new ArrayList<>();
        profile.requirements().forEach(requirement -> cases.addAll(open(requirement)));
        return List.copyOf(cases);
    }

    /**
     * Returns the chosen cases with who each is tried with, or with what is missing.
     *
     * @param open all cases, as {@link #open()} made them
     * @param chosen some of these, in their order
     */
    public List<Case> complete(List<Case> open, List<Case> chosen) {
        IdentityHashMap<Case, Integer> turns = turns(open);
        return chosen.stream()
                .map(one -> choice.complete(
                        one,
                        turns.getOrDefault(one, 0),
                        profile.scopes(one.route()).orElse(null)))
                .toList();
    }

    /** Counts for each case that sets a first photo how many of its row come before that set one of the same kind. */
    private static IdentityHashMap<Case, Integer> turns(List<Case> open) {
        Map<List<Object>, Integer> before = new HashMap<>();
        IdentityHashMap<Case, Integer> turns = new IdentityHashMap<>();
        for (Case one : open) {
            if (one.requirement().state() == State.NONE) {
                Owner owner = one.route().owner();
                List<Object> kind = List.of(one.requirement().id(), owner.photoOf(), owner.isInFolder());
                turns.put(one, before.merge(kind, 1, Integer::sum) - 1);
            }
        }
        return turns;
    }

    private List<Case> open(Requirement requirement) {
        List<Case> cases = new ArrayList<>();
        if (requirement.isExcluded()) {
            return cases;
        }
        List<Size> sizes = sizes(requirement);
        for (PlannedRoute planned : routes) {
            Route route = planned.route();
            if (requirement.routes().includes(route) && requirement.suits(route)) {
                List<String> scopes = scopes(requirement.credential(), planned.scopes());
                for (List<Key> addressing : planned.addressings()) {
                    if (requirement.routes().includesAddressing(addressing)) {
                        for (String scope : scopes) {
                            sizes.forEach(size -> cases.add(Case.open(requirement, route, addressing, scope, size)));
                        }
                    }
                }
            }
        }
        return cases;
    }

    /** Returns the scopes that a case each is judged with; null for a case without one of its own. */
    private static List<String> scopes(Credential credential, ScopeRule rule) {
        List<String> listed = rule == null ? List.of() : rule.oneOf();
        return switch (credential) {
            case EACH_LISTED -> listed;
            case LISTED_AMONG_OTHERS -> listed.subList(0, Math.min(1, listed.size()));
            case EACH_REFUSED -> rule == null ? List.of() : rule.refused();
            case REFUSED_TOGETHER, NO_SCOPES -> rule == null ? List.of() : ONE_WITHOUT;
            case SUFFICIENT, NONE, MALFORMED, TAMPERED, EXPIRED -> ONE_WITHOUT;
        };
    }

    /** Returns the sizes that a case each is judged for; null for a case without one. */
    private List<Size> sizes(Requirement requirement) {
        return requirement.sizes() == Sizes.NOT_SIZED
                ? Collections.singletonList(null)
                : profile.sizes().stream()
                        .filter(size -> requirement.sizes().includes(size, requirement.photo()))
                        .toList();
    }
}
