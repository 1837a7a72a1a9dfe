package dev.photospec.check;

import dev.photospec.exchange.Response;
import dev.photospec.image.ImageInspection;
import dev.photospec.spec.Metadata;
import dev.photospec.spec.Size;
import java.util.Optional;

/** Reads a photo's dimensions out of an answer, whether it is the picture or its metadata. */
final class Dimensions {

    private Dimensions() {}

    static Optional<Size> in(Response response, Metadata names) {
        ImageInspection picture = ImageInspection.ofHeader(response.body());
        return picture.mediaType() != null
                ? Optional.ofNullable(picture.size())
                : Entity.of(response, names).flatMap(Dimensions::of);
    }

    static Optional<Size> of(Entity entity) {
        return entity.width().isPresent() && entity.height().isPresent()
                ? Optional.of(
                        new Size(entity.width().getAsInt(), entity.height().getAsInt()))
                : Optional.empty();
    }
}
