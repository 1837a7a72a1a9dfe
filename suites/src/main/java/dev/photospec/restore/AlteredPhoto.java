package dev.photospec.restore;

import dev.photospec.exchange.Exchange;
import dev.photospec.image.ImageInspection;
import java.util.Arrays;

/**
 * The picture shown by a target that stores something other than it is sent: something new, and neither the photo nor a test
 * picture.
 *
 * @param photo what is sent
 * @param before what was shown before it was sent
 */
record AlteredPhoto(PhotoSnapshot photo, Exchange before) {

    boolean isShownIn(Exchange now) {
        return now.isSuccess()
                && before.isSuccess()
                && !Arrays.equals(before.response().body(), now.response().body())
                && !PhotoRestorer.shows(photo, now)
                && RunMarks.read(now).isEmpty();
    }

    /** Returns the end of a sentence on what is shown, or nothing. */
    String described(Exchange now) {
        return isShownIn(now)
                ? ": the target changes what it is sent ("
                        + ImageInspection.of(now.response().body()).summary() + " instead of "
                        + ImageInspection.of(photo.bytes()).summary() + ")"
                : "";
    }
}
