package dev.photospec.doctor;

import dev.photospec.exchange.Response;
import dev.photospec.image.ImageInspection;
import dev.photospec.scenario.Probe;
import dev.photospec.spec.Answer;
import dev.photospec.spec.Metadata;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Route;
import dev.photospec.spec.Size;
import dev.photospec.spec.body.BoundedJson;
import java.util.Optional;

/**
 * A photo as a probe has seen it.
 *
 * @param kind whether there is one, as far as is known
 * @param size its size, or null
 * @param found what came back, for a report line
 */
public record SeenPhoto(Kind kind, Size size, String found) {

    private static final int NOT_FOUND = 404;

    /** The kinds of answers. */
    public enum Kind {
        THERE,
        NONE,
        UNKNOWN
    }

    /** Reads an answer. Only 404 and the documented placeholder mean that there is no photo. */
    public static SeenPhoto of(Profile profile, Probe.Sight sight) {
        if (sight.exchange() == null) {
            return new SeenPhoto(Kind.UNKNOWN, null, sight.obstacle());
        }
        String outcome = sight.exchange().outcome();
        Response response = sight.exchange().response();
        if (response == null || !response.isSuccess()) {
            boolean none = response != null && response.status() == NOT_FOUND;
            return new SeenPhoto(none ? Kind.NONE : Kind.UNKNOWN, null, outcome);
        }
        return size(profile, sight.route(), response)
                .map(size -> isPlaceholder(profile, sight.route(), size)
                        ? new SeenPhoto(Kind.NONE, null, outcome)
                        : new SeenPhoto(Kind.THERE, size, outcome))
                .orElseGet(() -> new SeenPhoto(
                        Kind.UNKNOWN,
                        null,
                        outcome + ", " + ImageInspection.of(response.body()).summary()));
    }

    static Optional<Size> size(Profile profile, Route route, Response response) {
        return route.resource().answers() == Answer.PICTURE
                ? Optional.ofNullable(ImageInspection.of(response.body()).size())
                : described(profile.metadata(), response);
    }

    static boolean isPlaceholder(Profile profile, Route route, Size size) {
        return route.resource().answers() != Answer.PICTURE
                && Optional.ofNullable(profile.placeholder())
                        .map(none -> new Size(none.width(), none.height()))
                        .filter(size::equals)
                        .isPresent();
    }

    /** Width and height as the metadata have them. */
    private static Optional<Size> described(Metadata names, Response response) {
        return BoundedJson.read(response.body())
                .map(body ->
                        names.envelope() != null && body.has(names.envelope()) ? body.path(names.envelope()) : body)
                .filter(entity -> entity.path(names.width()).asInt(0) > 0
                        && entity.path(names.height()).asInt(0) > 0)
                .map(entity -> new Size(
                        entity.path(names.width()).asInt(0),
                        entity.path(names.height()).asInt(0)));
    }
}
