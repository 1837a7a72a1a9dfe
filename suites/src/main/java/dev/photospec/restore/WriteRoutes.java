package dev.photospec.restore;

import dev.photospec.plan.RoutePath;
import dev.photospec.plan.Subject;
import dev.photospec.plan.SubjectResolver;
import dev.photospec.spec.Key;
import dev.photospec.spec.Owner;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Route;
import dev.photospec.target.Target;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every documented route by which a photo can be restored: where one is broken, another may do. */
final class WriteRoutes {

    private final Profile profile;
    private final Target target;

    WriteRoutes(Profile profile, Target target) {
        this.profile = profile;
        this.target = target;
    }

    /** Returns the routes for the snapshot, its own first. */
    List<WriteRoute> find(PhotoSnapshot photo) {
        WriteRoute first = new WriteRoute(photo.verb(), photo.owner(), photo.url(), photo.readAs());
        Stream<WriteRoute> others = profile.owners().stream()
                .flatMap(owner -> profile.photoRoutes().setting(owner).stream())
                .sorted(Comparator.comparing((Route route) -> !route.verb().equals("PUT")))
                .flatMap(route -> routes(route, photo))
                .sorted(Comparator.comparing(route -> !route.url().equals(photo.url())));
        return Stream.concat(!photo.verb().equals("DELETE") ? Stream.of(first) : Stream.empty(), others)
                .distinct()
                .toList();
    }

    /** Returns the routes by which the photo is removed, that of the snapshot's own address first. */
    List<WriteRoute> removing(PhotoSnapshot photo) {
        return profile.owners().stream()
                .flatMap(owner -> profile.photoRoutes().removing(owner).stream())
                .flatMap(route -> routes(route, photo))
                .distinct()
                .sorted(Comparator.comparing(
                                (WriteRoute route) -> !route.readAs().equals(photo.readAs()))
                        .thenComparing(route -> !route.owner().equals(photo.owner())))
                .toList();
    }

    private Stream<WriteRoute> routes(Route route, PhotoSnapshot photo) {
        Optional<Route> reading = profile.photoRoutes().reading(route.owner());
        return reading.isEmpty() ? Stream.empty() : routes(route, reading.get(), photo);
    }

    private Stream<WriteRoute> routes(Route route, Route reading, PhotoSnapshot photo) {
        Owner owner = route.owner();
        return new SubjectResolver(target)
                .of(owner)
                .filter(subject -> subject.owner().photoKey().equals(photo.key()))
                .filter(subject -> subject.signedIn() == null
                        ? photo.signedIn() == null
                        : subject.signedIn().isCalled(photo.signedIn()))
                .flatMap(subject -> owner.addressings().stream()
                        .filter(subject::canFill)
                        .map(addressing -> new WriteRoute(
                                route.verb(),
                                owner.id(),
                                url(route, addressing, subject),
                                new PhotoSnapshot.Reading(reading.owner().id(), url(reading, addressing, subject)))));
    }

    private String url(Route route, List<Key> addressing, Subject subject) {
        return target.url() + RoutePath.of(route.owner(), addressing, route.resource(), subject, null);
    }
}
