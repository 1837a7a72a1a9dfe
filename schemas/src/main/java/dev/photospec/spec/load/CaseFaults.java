package dev.photospec.spec.load;

import dev.photospec.spec.Credential;
import dev.photospec.spec.Key;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Requirement;
import dev.photospec.spec.Route;
import dev.photospec.spec.ScopeRule;
import dev.photospec.spec.Sizes;
import dev.photospec.spec.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds rows that no case could come of: without a route, a size, a scope or an owner in that state. */
final class CaseFaults {

    private static final Set<Sizes> OF_PHOTO = Set.of(Sizes.OFFERED, Sizes.UNAVAILABLE);
    private static final Set<State> WITHOUT_SIZE = Set.of(State.NONE, State.DIRECTORY, State.NOBODY);

    private final DataFile file;
    private final Profile profile;
    private final Requirement row;
    private final String pointer;
    private final List<DataFault> faults = new ArrayList<>();

    CaseFaults(DataFile file, String pointer, Profile profile, Requirement row) {
        this.file = file;
        this.pointer = pointer;
        this.profile = profile;
        this.row = row;
    }

    List<DataFault> all() {
        List<Route> routes =
                profile.routes().stream().filter(row.routes()::includes).toList();
        if (routes.isEmpty()) {
            return List.of(file.fault(pointer + "/routes", Place.of(pointer) + ".routes matches no documented route"));
        }
        if (addressings(routes).noneMatch(row.routes()::includesAddressing)) {
            add("/routes/by", ".routes.by names no attribute that stands in a path of its routes");
        }
        if (routes.stream().noneMatch(row::suits)) {
            add(
                    "/state",
                    row.state() == State.NOBODY
                            ? ".state is nobody, and no path of its routes names an owner"
                            : ".routes has paths of nobody alone, and its state is not nobody");
        }
        sizes();
        scopes(routes);
        return faults;
    }

    private static Stream<List<Key>> addressings(List<Route> routes) {
        return routes.stream().flatMap(route -> route.owner().addressings().stream());
    }

    private void sizes() {
        if (row.photo() != null && WITHOUT_SIZE.contains(row.state())) {
            add("/photo", ".photo asks for a photo in the mailbox; its state is without one");
        }
        if (row.sizes() == Sizes.NOT_SIZED) {
            return;
        }
        if (OF_PHOTO.contains(row.sizes()) && row.photo() == null) {
            add("/sizes", ".sizes needs 'photo', the photo that the sizes are compared with");
        } else if (profile.sizes().stream().noneMatch(size -> row.sizes().includes(size, row.photo()))) {
            add("/sizes", ".sizes: the profile has no such size under 'sizes'");
        }
    }

    private void scopes(List<Route> routes) {
        List<ScopeRule> rules =
                routes.stream().map(profile::scopes).flatMap(Optional::stream).toList();
        boolean possible = switch (row.credential()) {
            case EACH_LISTED, LISTED_AMONG_OTHERS, NO_SCOPES -> !rules.isEmpty();
            case EACH_REFUSED, REFUSED_TOGETHER ->
                rules.stream().anyMatch(rule -> !rule.refused().isEmpty());
            case SUFFICIENT, EXPIRED, NONE, MALFORMED, TAMPERED -> true;
        };
        if (!possible) {
            add("/credential", ".credential needs an entry under 'scopes' for one of its routes" + refused());
        }
    }

    private String refused() {
        return row.credential() == Credential.EACH_REFUSED || row.credential() == Credential.REFUSED_TOGETHER
                ? ", with 'refused'"
                : "";
    }

    private void add(String below, String message) {
        faults.add(file.fault(pointer + below, Place.of(pointer) + message));
    }
}
