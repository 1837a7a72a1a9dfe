package dev.photospec.certificate;

import dev.photospec.check.Observation;
import dev.photospec.exchange.TransportError;
import dev.photospec.spec.Size;
import dev.photospec.target.PhotoOwner;
import dev.photospec.verdict.Field;
import java.util.List;
import java.util.Map;

/**
 * A transcript's record of one case: everything that its checks look at, redacted.
 *
 * @param profile the profile's id
 * @param id the case's id
 * @param kind how far it came
 * @param reason why it did not come to the point, or null
 * @param owner whose photo it was about; null if it did not come to the point
 * @param size the size that was asked for, or null
 * @param uploads the marks of the pictures that were sent, by step
 * @param visibleMillis how long a write took to be seen, in milliseconds, or null
 * @param exchanges what was sent and what came back, in that order
 */
record RecordedCase(
        String profile,
        String id,
        Kind kind,
        String reason,
        PhotoOwner owner,
        Size size,
        Map<String, Observation.Upload> uploads,
        Long visibleMillis,
        List<Sent> exchanges) {

    /** The stages that a case can reach. */
    enum Kind {
        SEEN,
        NOT_SEEN,
        NOT_CLAIMED
    }

    /**
     * A request, without its token, and what became of it. A body is named by its digest; that of a request is
     * not kept, since the kit can draw the picture again from its mark.
     */
    record Sent(
            String step,
            String verb,
            String url,
            Map<String, String> fields,
            String body,
            Came came,
            TransportError fault,
            long millis) {}

    /** An answer. */
    record Came(int status, List<Field> fields, String body, boolean truncated) {}
}
