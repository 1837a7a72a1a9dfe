package dev.photospec.traffic;

import dev.photospec.target.PhotoOwner;
import java.util.Set;

/**
 * The time between two changes of an owner's photo.
 *
 * @param owner the owner, with the photo of that time
 * @param from the number of the first message, which may be the write that begins it
 * @param to the number of the message that ends it
 * @param unsettled the numbers of messages that were under way while the photo changed, and may show either
 */
record OwnerPeriod(PhotoOwner owner, int from, int to, Set<Integer> unsettled) {

    boolean covers(int message) {
        return from <= message && message < to && !unsettled.contains(message);
    }
}
