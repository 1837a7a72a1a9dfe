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
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
        return IntStream.range(0, open.size())
                .mapToObj(at -> choice.complete(
                        open.get(at),
                        turn(open, at),
                        profile.scopes(open.get(at).route()).orElse(null)))
                .toList();
    }

    /** Returns how many cases of the row come before that write the same kind of photo. */
    private static int turn(List<Case> open, int at) {
        Owner owner = open.get(at).route().owner();
        return (int) open.subList(0, at).stream()
                .map(one -> one.route().owner())
                .filter(other -> other.photoOf() == owner.photoOf() && other.isInFolder() == owner.isInFolder())
                .count();
    }

    private List<Case> open(Requirement requirement) {
        List<Case> cases = new ArrayList<>();
        if (requirement.isExcluded()) {
            return cases;
        }
        for (Route route : profile.routes()) {
            if (requirement.routes().to(route) && requirement.suits(route)) {
                for (List<Key> addressing : route.owner().addressings()) {
                    if (requirement.routes().by(addressing)) {
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
