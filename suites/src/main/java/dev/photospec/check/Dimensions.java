package dev.photospec.check;

import dev.photospec.exchange.Response;
import dev.photospec.image.ImageInspection;
import dev.photospec.image.Orientation;
import dev.photospec.spec.Expectation;
import dev.photospec.spec.Metadata;
import dev.photospec.spec.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a photo's dimensions out of an answer, whether it is the picture or its metadata. */
final class Dimensions {

    private Dimensions() {}

    static Optional<Size> in(Response response, Metadata names) {
        ImageInspection picture = ImageInspection.ofHeader(response.body());
        return picture.mediaType() != null
                ? Optional.ofNullable(picture.size())
                : Entity.of(response, names).flatMap(Dimensions::of);
    }

    /** The dimensions, and the other way round for a photo that is turned before it is shown. */
    static List<Size> possible(Response response, Metadata names) {
        return in(response, names).stream()
                .flatMap(size ->
                        Orientation.swapsSides(response.body()) ? Stream.of(size, turned(size)) : Stream.of(size))
                .toList();
    }

    /** Returns why an answer has no dimensions: a fact about its properties, or about the answer as a whole. */
    static String fault(Response response, Observation seen, Expectation check) {
        return Entity.of(response, seen.profile().metadata())
                .filter(entity -> response.isSuccess() && of(entity).isEmpty())
                .map(Entity::dimensions)
                .orElseGet(() -> "no dimensions (" + seen.of(check).outcome() + ")");
    }

    static Size turned(Size size) {
        return new Size(size.height(), size.width());
    }

    static Optional<Size> of(Entity entity) {
        return entity.width().isPresent() && entity.height().isPresent()
                ? Optional.of(
                        new Size(entity.width().getAsInt(), entity.height().getAsInt()))
                : Optional.empty();
    }
}
