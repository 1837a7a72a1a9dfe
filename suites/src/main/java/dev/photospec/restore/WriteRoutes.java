package dev.photospec.restore;

import dev.photospec.plan.RoutePath;
import dev.photospec.plan.Subject;
import dev.photospec.plan.SubjectResolver;
import dev.photospec.spec.Key;
import dev.photospec.spec.Owner;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Resource;
import dev.photospec.target.Target;
import java.util.Comparator;
import java.util.List;
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
    List<WriteRoute> of(PhotoSnapshot photo) {
        WriteRoute first = new WriteRoute(photo.verb(), photo.owner(), photo.url(), photo.readAs());
        Stream<WriteRoute> others = Stream.of("PUT", "PATCH")
                .flatMap(verb -> profile.owners().stream()
                        .filter(owner ->
                                value().verbs().getOrDefault(verb, List.of()).contains(owner.id()))
                        .flatMap(owner -> routes(verb, owner, photo)))
                .sorted(Comparator.comparing(route -> !route.url().equals(photo.url())));
        return Stream.concat(Stream.of(first), others).distinct().toList();
    }

    private Stream<WriteRoute> routes(String verb, Owner owner, PhotoSnapshot photo) {
        return new SubjectResolver(target)
                .of(owner)
                .filter(subject -> subject.owner().photoKey().equals(photo.key()))
                .filter(subject -> subject.signedIn() == null
                        ? photo.signedIn() == null
                        : subject.signedIn().isCalled(photo.signedIn()))
                .flatMap(subject -> owner.addressings().stream()
                        .filter(subject::canFill)
                        .map(addressing -> new WriteRoute(
                                verb,
                                owner.id(),
                                url(owner, addressing, subject),
                                new PhotoSnapshot.Reading(
                                        reader(owner).id(), url(reader(owner), addressing, subject)))));
    }

    private Owner reader(Owner owner) {
        return owner.readAs() == null
                ? owner
                : profile.owners().stream()
                        .filter(one -> one.id().equals(owner.readAs()))
                        .findFirst()
                        .orElseThrow();
    }

    private String url(Owner owner, List<Key> addressing, Subject subject) {
        return target.url() + RoutePath.of(owner, addressing, value(), subject, null);
    }

    private Resource value() {
        return profile.photo();
    }
}
