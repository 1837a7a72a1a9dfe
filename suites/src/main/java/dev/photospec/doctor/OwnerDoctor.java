package dev.photospec.doctor;

import dev.photospec.exchange.Response;
import dev.photospec.image.ImageInspection;
import dev.photospec.scenario.Probe;
import dev.photospec.spec.Capability;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Route;
import dev.photospec.spec.Size;
import dev.photospec.spec.Storage;
import dev.photospec.target.PhotoOwner;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks at each owner: is its photo what the file says; and at each route: is it there. */
public final class OwnerDoctor {

    private final Profile profile;
    private final Probe probe;

    public OwnerDoctor(Profile profile, Probe probe) {
        this.profile = profile;
        this.probe = probe;
    }

    /** Looks at the photo by every name that the owner is given and the profile's paths take. */
    public Stream<Diagnosis> look(PhotoOwner owner) {
        return probe.photos(owner).stream().map(sight -> look(owner, sight));
    }

    private Diagnosis look(PhotoOwner owner, Probe.Sight sight) {
        String about = "owner " + owner.photoKey() + sight.by();
        if (sight.route() == null) {
            return Diagnosis.skipped(about, sight.obstacle());
        }
        if (sight.obstacle() != null) {
            return Diagnosis.bad(about, sight.obstacle(), "add a credential for it, or leave it out");
        }
        if (sight.exchange().response() == null) {
            return Diagnosis.bad(about, sight.exchange().outcome(), "see whether the target is overloaded");
        }
        Response response = sight.exchange().response();
        if (!response.isSuccess()) {
            return absent(about, owner, response.status());
        }
        Optional<Size> size = SeenPhoto.size(profile, sight.route(), response);
        if (size.isEmpty()) {
            return unread(about, response);
        }
        return SeenPhoto.isPlaceholder(profile, sight.route(), size.get())
                ? absent(about, owner, response.status())
                : there(about, owner, size.get());
    }

    public Diagnosis look(Route route) {
        Probe.Sight sight = probe.route(route);
        String about = "feature " + route;
        if (sight.obstacle() != null) {
            return Diagnosis.skipped(about, sight.obstacle());
        }
        return sight.exchange().isSuccess()
                ? Diagnosis.good(about, "there")
                : Diagnosis.bad(
                        about,
                        sight.exchange().outcome(),
                        "if it is not offered, write absent: [" + lacking(route) + "]; otherwise a run fails here");
    }

    /** Returns the least that the target lacks then: the resource, where it has a name, or the owner's class. */
    private String lacking(Route route) {
        return profile.capabilities().stream()
                .filter(one -> one.resources().contains(route.resource().id()))
                .map(Capability::id)
                .findFirst()
                .orElse(route.owner().conformanceClass());
    }

    /** Neither what is declared nor what the server has is known to be wrong. */
    private static Diagnosis unread(String about, Response response) {
        ImageInspection answer = ImageInspection.of(response.body());
        String found = "status " + response.status() + ", " + answer.summary();
        return answer.foreign()
                ? Diagnosis.good(about, found + ", so its size cannot be compared")
                : Diagnosis.bad(about, found, "no configuration helps here: look at what the server answers");
    }

    private Diagnosis there(String about, PhotoOwner owner, Size size) {
        Size declared = declared(owner);
        if (owner.personal()) {
            return Diagnosis.good(about, "a photo of " + size + ", in a personal mailbox");
        }
        if (declared == null) {
            return Diagnosis.bad(about, "declared without a photo, and has one of " + size, "write photo: " + size);
        }
        return declared.equals(size)
                ? Diagnosis.good(about, "a photo of " + size + ", as declared")
                : Diagnosis.bad(
                        about,
                        "declared with " + declared + ", and has " + size,
                        "write photo: " + size + ", or set the declared one");
    }

    private Diagnosis absent(String about, PhotoOwner owner, int status) {
        if (status == 401 || status == 403) {
            return Diagnosis.bad(about, "status " + status, "the token is refused; see its line above");
        }
        return declared(owner) == null || owner.personal()
                ? Diagnosis.good(about, "no photo (status " + status + "), as declared")
                : Diagnosis.bad(
                        about,
                        "declared with " + declared(owner) + ", and has none (status " + status + ")",
                        "set a photo, check the name, or write photo: none");
    }

    private Size declared(PhotoOwner owner) {
        return declared(profile, owner).orElse(null);
    }

    /** Returns what the profile finds where it looks, if the file is right. */
    static Optional<Size> declared(Profile profile, PhotoOwner owner) {
        return profile.storages().stream()
                .map(storage -> storage == Storage.MAILBOX ? owner.mailboxPhoto() : owner.directoryPhoto())
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }
}
