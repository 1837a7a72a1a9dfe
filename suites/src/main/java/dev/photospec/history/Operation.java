package dev.photospec.history;

/**
 * A write or read of a history.
 *
 * @param client who sent it; {@link #LAST} for the reads when everything was written
 * @param owner the photo's key
 * @param kind what was sent
 * @param begin when it was sent, in nanoseconds since the history began
 * @param end when its answer was there; for a write without an answer the largest number, since it may show at any time
 * @param status the status code, or 0 without an answer
 * @param upload the number of the picture that was written or is shown; see {@link #FIRST} and the numbers below it
 * @param digest the SHA-256 of the picture that was sent or shown, or null
 * @param size width and height of the picture or of the metadata, or null
 * @param etag the entity tag, or null
 */
public record Operation(
        int client,
        String owner,
        Kind kind,
        long begin,
        long end,
        int status,
        int upload,
        String digest,
        String size,
        String etag) {

    /** The number of the photo that was there at first. */
    public static final int FIRST = 0;
    /** The number of a picture of another owner. */
    public static final int FOREIGN = -1;
    /** The number of bytes that are no whole picture. */
    public static final int TORN = -2;
    /** The number where no picture is told. */
    public static final int UNKNOWN = -3;

    /** The reader when everything was written. */
    public static final int LAST = -1;

    /** The kinds of requests. */
    public enum Kind {
        WRITE,
        VALUE,
        METADATA
    }

    boolean succeeded() {
        return status / 100 == 2;
    }

    boolean refused() {
        return status >= 400 && status < 500;
    }

    /** Returns whether a read tells which picture there is. */
    boolean shows() {
        return kind == Kind.VALUE && succeeded() && upload >= FIRST;
    }

    boolean endsBefore(Operation other) {
        return end < other.begin();
    }
}
