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
import dev.photospec.target.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns a profile's ledger into cases. How many there are follows from the profile alone; the
 * target decides only who each is tried with.
 */
public final class CasePlanner {

    private final Profile profile;
    private final SubjectChoice choice;

    /** @param consent what may be changed at the target */
    public CasePlanner(Profile profile, Target target, WritePolicy consent) {
        this.profile = profile;
        this.choice = new SubjectChoice(profile, new SubjectResolver(target), consent);
    }

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
        return profile.requirements().stream()
                .flatMap(requirement -> open(requirement).stream())
                .toList();
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
                        one, turns.get(one), profile.scopes(one.route()).orElse(null)))
                .toList();
    }

    /** Counts for each case how many of its row come before that write the same kind of photo. */
    private static IdentityHashMap<Case, Integer> turns(List<Case> open) {
        Map<List<Object>, Integer> before = new HashMap<>();
        IdentityHashMap<Case, Integer> turns = new IdentityHashMap<>();
        for (Case one : open) {
            Owner owner = one.route().owner();
            List<Object> kind = List.of(one.requirement().id(), owner.photoOf(), owner.isInFolder());
            turns.put(one, before.merge(kind, 1, Integer::sum) - 1);
        }
        return turns;
    }

    private List<Case> open(Requirement requirement) {
        List<Case> cases = new ArrayList<>();
        if (requirement.isExcluded()) {
            return cases;
        }
        for (Route route : profile.routes()) {
            if (requirement.routes().includes(route) && requirement.suits(route)) {
                for (List<Key> addressing : route.owner().addressings()) {
                    if (requirement.routes().includesAddressing(addressing)) {
                        cases.addAll(cases(requirement, route, addressing));
                    }
                }
            }
        }
        return cases;
    }

    private List<Case> cases(Requirement requirement, Route route, List<Key> addressing) {
        return scopes(requirement.credential(), route).stream()
                .flatMap(scope -> sizes(requirement).stream()
                        .map(size -> Case.open(requirement, route, addressing, scope.orElse(null), size.orElse(null))))
                .toList();
    }

    private List<Optional<String>> scopes(Credential credential, Route route) {
        Optional<ScopeRule> rule = profile.scopes(route);
        return switch (credential) {
            case EACH_LISTED ->
                rule.map(ScopeRule::oneOf).orElse(List.of()).stream()
                        .map(Optional::of)
                        .toList();
            case LISTED_AMONG_OTHERS ->
                rule.map(one -> one.oneOf().subList(0, Math.min(1, one.oneOf().size()))).orElse(List.of()).stream()
                        .map(Optional::of)
                        .toList();
            case EACH_REFUSED ->
                rule.map(ScopeRule::refused).orElse(List.of()).stream()
                        .map(Optional::of)
                        .toList();
            case REFUSED_TOGETHER, NO_SCOPES ->
                rule.isEmpty() ? List.of() : Collections.singletonList(Optional.empty());
            case SUFFICIENT, NONE, MALFORMED, TAMPERED, EXPIRED -> Collections.singletonList(Optional.empty());
        };
    }

    private List<Optional<Size>> sizes(Requirement requirement) {
        return requirement.sizes() == Sizes.NOT_SIZED
                ? Collections.singletonList(Optional.empty())
                : profile.sizes().stream()
                        .filter(size -> requirement.sizes().includes(size, requirement.photo()))
                        .map(Optional::of)
                        .toList();
    }
}
