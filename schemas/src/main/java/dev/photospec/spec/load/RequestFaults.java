package dev.photospec.spec.load;

import dev.photospec.spec.Answer;
import dev.photospec.spec.Owner;
import dev.photospec.spec.PictureSpec;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Requirement;
import dev.photospec.spec.Resource;
import dev.photospec.spec.Route;
import dev.photospec.spec.Size;
import dev.photospec.spec.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds steps whose request cannot be made, or whose write could not be taken back. */
final class RequestFaults {

    /** Beyond this, decoders and the machine's memory are tried and not the target. */
    private static final long MOST_PIXELS = 16_000_000;
    /** The shortest edge in pixels with which the mark of a picture can still be read. */
    private static final int SMALLEST_EDGE = 48;

    private final DataFile file;
    private final String pointer;
    private final Profile profile;
    private final Requirement row;
    private final List<Route> routes;
    private final List<DataFault> faults = new ArrayList<>();

    RequestFaults(DataFile file, String pointer, Profile profile, Requirement row) {
        this.file = file;
        this.pointer = pointer;
        this.profile = profile;
        this.row = row;
        this.routes = profile.routes().stream()
                .filter(route -> row.routes().includes(route) && row.suits(route))
                .toList();
    }

    List<DataFault> all() {
        for (int i = 0; i < row.steps().size(); i++) {
            Step step = row.steps().get(i);
            String place = file.root().at(pointer + "/steps").isEmpty() ? pointer + "/routes" : pointer + "/steps/" + i;
            step(place, step, row.steps().subList(0, i));
        }
        return faults;
    }

    private void step(String place, Step step, List<Step> before) {
        if (step.owner() != Step.Whose.SAME && routes.stream().anyMatch(route -> isWrite(step.verbOn(route)))) {
            add(place, "writes a photo that is not restored; only the photo of the judged owner is");
        }
        if (step.picture() != null && step.content() != null) {
            add(place, "has both 'picture' and 'body'");
        }
        if (step.picture() != null) {
            picture(place + "/picture", step);
        }
        if (step.version() != null && !isKnown(step.version())) {
            add(place + "/version", "is not under 'versions' of the profile");
        }
        if (step.each() != null) {
            each(place, step, before);
        } else {
            selected(place, step, before);
        }
        at(place + "/at", step);
    }

    private boolean isKnown(String version) {
        return profile.versions().contains(version) || profile.basePath().endsWith("/" + version);
    }

    private static boolean isWrite(String verb) {
        return List.of("PUT", "PATCH", "POST", "DELETE").contains(verb);
    }

    private void picture(String place, Step step) {
        PictureSpec picture = step.picture();
        Size size = picture.size();
        if ((long) size.width() * size.height() > MOST_PIXELS) {
            add(place + "/size", "has more than " + MOST_PIXELS + " pixels");
        }
        boolean shown = row.expect().stream().anyMatch(one -> step.id().equals(one.text("shows")));
        if (shown && Math.min(size.width(), size.height()) < SMALLEST_EDGE) {
            add(place + "/size", "is too small to be recognized: write 48x48 or more, or take out 'shows'");
        }
        if (picture.bytes() > 0 && picture.longest() == 0) {
            add(place + "/bytes", "needs the type image/jpeg or image/png; no other can be lengthened");
        } else if (picture.bytes() > 0 && picture.bytes() < picture.longest()) {
            add(
                    place + "/bytes",
                    "is " + picture.bytes() + "; a picture of " + size + " can need " + picture.longest());
        }
    }

    private void each(String place, Step step, List<Step> before) {
        Optional<Step> list =
                before.stream().filter(one -> one.id().equals(step.each())).findFirst();
        boolean listed = list.filter(one -> routes.stream().allMatch(route -> answers(one, route) == Answer.COLLECTION))
                .isPresent();
        if (!listed) {
            add(place + "/each", "names no earlier step that reads a collection");
        }
        if (routes.stream().anyMatch(route -> selects(step, route) == Resource.Selects.NOTHING)) {
            add(place + "/each", "needs a resource with 'selects', which takes the id of each listed photo");
        }
    }

    /** The smallest supported size is asked for where a step names none. */
    private void selected(String place, Step step, List<Step> before) {
        for (Route route : routes) {
            Resource.Selects selects = selects(step, route);
            boolean known = step.size() != null
                    && before.stream().anyMatch(one -> one.id().equals(step.size()));
            if (selects == Resource.Selects.PHOTO_ID && !known) {
                add(place + "/size", "needs 'size' with the id of an earlier step, whose answer has the photo's id");
                return;
            }
            boolean any = step.size() != null || !profile.sizes().isEmpty();
            if (selects == Resource.Selects.SIZE && !any) {
                add(place + "/size", "needs a size: the profile has no 'sizes' to choose from");
                return;
            }
        }
    }

    /** A path that names a group cannot be filled for a user. */
    private void at(String place, Step step) {
        Optional<Owner> other = Optional.ofNullable(step.at()).flatMap(profile::owner);
        boolean fits = routes.isEmpty()
                || other.isEmpty()
                || step.owner() != Step.Whose.SAME
                || routes.stream()
                        .anyMatch(
                                route -> route.owner().photoOf() == other.get().photoOf());
        if (!fits) {
            add(place, "addresses another kind of owner than the row's routes do");
        }
    }

    private Resource.Selects selects(Step step, Route route) {
        return profile.resource(step.resourceOn(route)).map(Resource::selects).orElse(Resource.Selects.NOTHING);
    }

    private Answer answers(Step step, Route route) {
        return profile.resource(step.resourceOn(route)).map(Resource::answers).orElse(null);
    }

    private void add(String place, String message) {
        faults.add(file.fault(place, Place.of(place) + " " + message));
    }
}
