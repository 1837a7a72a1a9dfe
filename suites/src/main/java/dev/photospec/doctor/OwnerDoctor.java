package dev.photospec.doctor;

import dev.photospec.exchange.Response;
import dev.photospec.image.ImageInspection;
import dev.photospec.scenario.Probe;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Route;
import dev.photospec.spec.Size;
import dev.photospec.spec.Storage;
import dev.photospec.target.PhotoOwner;

/** Looks at each owner: is its photo what the file says; and at each route: is it there. */
public final class OwnerDoctor {

    private final Profile profile;
    private final Probe probe;

    public OwnerDoctor(Profile profile, Probe probe) {
        this.profile = profile;
        this.probe = probe;
    }

    public Diagnosis look(PhotoOwner owner) {
        String about = "owner " + owner.photoKey();
        Probe.Sight sight = probe.photo(owner);
        if (sight.route() == null) {
            return Diagnosis.good(about, "not looked at: " + sight.obstacle());
        }
        if (sight.obstacle() != null) {
            return Diagnosis.bad(
                    about, "not looked at: " + sight.obstacle(), "add a credential for it, or leave it out");
        }
        if (sight.exchange().response() == null) {
            return Diagnosis.bad(about, sight.exchange().outcome(), "see whether the target is overloaded");
        }
        Response response = sight.exchange().response();
        return response.isSuccess() ? there(about, owner, response) : absent(about, owner, response.status());
    }

    public Diagnosis look(Route route) {
        Probe.Sight sight = probe.route(route);
        String about = "feature " + route;
        if (sight.obstacle() != null) {
            return Diagnosis.good(about, "not looked at: " + sight.obstacle());
        }
        return sight.exchange().isSuccess()
                ? Diagnosis.good(about, "there")
                : Diagnosis.bad(
                        about,
                        sight.exchange().outcome(),
                        "if it is not offered, leave its class ("
                                + route.owner().conformanceClass() + ") out of classes; otherwise a run fails here");
    }

    private Diagnosis there(String about, PhotoOwner owner, Response response) {
        ImageInspection picture = ImageInspection.of(response.body());
        Size declared = declared(owner);
        if (owner.personal()) {
            return Diagnosis.good(about, "a photo of " + picture.size() + ", in a personal mailbox");
        }
        if (declared == null) {
            return Diagnosis.bad(
                    about,
                    "declared without a photo, and has one of " + picture.size(),
                    "write photo: " + picture.size());
        }
        return declared.equals(picture.size())
                ? Diagnosis.good(about, "a photo of " + picture.size() + ", as declared")
                : Diagnosis.bad(
                        about,
                        "declared with " + declared + ", and has " + picture.size(),
                        "write photo: " + picture.size() + ", or set the declared one");
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
                        "set a photo, check the id, or write photo: none");
    }

    /** What the profile finds where it looks. */
    private Size declared(PhotoOwner owner) {
        return profile.storages().stream()
                .map(storage -> storage == Storage.MAILBOX ? owner.mailboxPhoto() : owner.directoryPhoto())
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
