package dev.photospec.check;

import dev.photospec.exchange.Response;
import dev.photospec.image.ImageInspection;
import dev.photospec.spec.Profile;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a photo, or the metadata of one, in an answer that ought to show none. */
public final class PhotoShown {

    private PhotoShown() {}

    /** Returns the description of the photo in an answer; empty if there is none, or only the placeholder. */
    public static Optional<String> in(Response response, Profile profile) {
        ImageInspection picture = ImageInspection.ofHeader(response.body());
        if (picture.mediaType() != null) {
            return isPixel(picture) ? Optional.empty() : Optional.of("a picture, " + picture.summary());
        }
        return Stream.concat(
                        Entity.of(response, profile.metadata()).stream(), Entity.listed(response, profile).stream())
                .filter(entity -> entity.width().isPresent() && entity.width().getAsInt() > 1)
                .findFirst()
                .map(entity -> "the metadata of a photo, " + entity.dimensions());
    }

    private static boolean isPixel(ImageInspection picture) {
        return picture.size() != null
                && picture.size().width() == 1
                && picture.size().height() == 1;
    }
}
