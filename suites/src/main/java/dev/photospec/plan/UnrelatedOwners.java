package dev.photospec.plan;

import dev.photospec.spec.Owner;
import dev.photospec.spec.PhotoOf;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Route;
import dev.photospec.spec.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Chooses a few others with a photo of their own, of each kind that a target has. */
final class UnrelatedOwners {

    /** The kind that is judged is the one where a photo is most likely to be kept for somebody else. */
    private static final int OF_ITS_KIND = 4;

    private static final int OF_ANOTHER = 1;

    private final Profile profile;
    private final SubjectResolver subjects;
    /** They are the same for each of a thousand cases, but for the judged one. */
    private final Map<ReadPath, List<UnrelatedOwner>> readable = new ConcurrentHashMap<>();

    UnrelatedOwners(Profile profile, SubjectResolver subjects) {
        this.profile = profile;
        this.subjects = subjects;
    }

    /** The owner that a path begins with, and the id of the resource that it leads to. */
    private record ReadPath(Owner owner, String resource) {}

    /** Those for a case with its subject and bystander; none if it does not look at others. */
    List<UnrelatedOwner> choose(Case chosen) {
        if (chosen.requirement().steps().stream().noneMatch(step -> step.owner() == Step.Whose.OTHERS)) {
            return List.of();
        }
        Map<String, UnrelatedOwner> all = new LinkedHashMap<>();
        profile.photoRoutes().reading(chosen.route().owner()).map(Route::resource).stream()
                .flatMap(resource -> readable(chosen, resource.id()))
                .forEach(one -> all.putIfAbsent(one.subject().owner().photoKey(), one));
        return Stream.of(PhotoOf.USER, PhotoOf.GROUP, PhotoOf.CONTACT)
                .flatMap(kind -> some(kind, List.copyOf(all.values()), chosen))
                .toList();
    }

    /** Returns everybody else with a photo that can be read there, those of the judged kind first. */
    Stream<UnrelatedOwner> readable(Case chosen, String resource) {
        // A path that names somebody can lead to somebody else; one that says me hardly.
        return profile.owners().stream()
                .sorted(Comparator.comparing((Owner owner) ->
                                owner.photoOf() != chosen.route().owner().photoOf())
                        .thenComparing(Owner::signedIn))
                .flatMap(owner -> readable.computeIfAbsent(new ReadPath(owner, resource), this::readable).stream())
                .filter(one -> !one.subject().owner().equals(chosen.subject().owner()));
    }

    private List<UnrelatedOwner> readable(ReadPath path) {
        Owner owner = path.owner();
        return profile.route("GET", owner, path.resource()).stream()
                .flatMap(route -> subjects.of(owner)
                        .filter(one -> one.owner().mailboxPhoto() != null
                                && !one.owner().personal())
                        .filter(one -> owner.addressings().stream().anyMatch(one::canFill))
                        .filter(one -> hasToken(route, one))
                        .map(one -> new UnrelatedOwner(owner.id(), one)))
                .toList();
    }

    private boolean hasToken(Route route, Subject subject) {
        return TokenNeed.sufficient(profile.scopes(route).orElse(null))
                .choose(subjects.grantsOf(subject.signedIn()))
                .isPresent();
    }

    /**
     * The one who is signed in first, then those whom no case writes and no case waits for; others for each
     * case, but the same ones in each run.
     */
    private static Stream<UnrelatedOwner> some(PhotoOf kind, List<UnrelatedOwner> all, Case chosen) {
        List<UnrelatedOwner> fitting = new ArrayList<>(
                all.stream().filter(one -> one.subject().owner().kind() == kind).toList());
        Collections.rotate(fitting, -Math.floorMod(chosen.id().hashCode(), Math.max(1, fitting.size())));
        fitting.sort(Comparator.comparing((UnrelatedOwner one) -> !isSignedIn(one, chosen))
                .thenComparing(one -> one.subject().owner().writable()));
        return fitting.stream().limit(kind == chosen.route().owner().photoOf() ? OF_ITS_KIND : OF_ANOTHER);
    }

    private static boolean isSignedIn(UnrelatedOwner one, Case chosen) {
        return one.subject().owner().equals(chosen.subject().signedIn());
    }
}
