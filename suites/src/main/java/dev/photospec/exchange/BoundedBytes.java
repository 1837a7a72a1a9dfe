package dev.photospec.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Collects content up to {@link Client#MAX_BODY} in one array, which never grows beyond that. */
public final class BoundedBytes {

    /** The bytes kept of a content that is too long to be judged: enough to show its beginning. */
    private static final int KEPT = 64 * 1024;

    private static final int FIRST = 8 * 1024;

    private final BodyBudget.Place place;
    private byte[] bytes = new byte[FIRST];
    private int length;
    private boolean truncated;

    /** @param place what a body asks before it becomes a large one */
    BoundedBytes(BodyBudget.Place place) {
        this.place = place;
    }

    /** Returns all that the stream gives, up to the limit, or to that of small bodies if no place is free. */
    public static BoundedBody of(InputStream content, BodyBudget.Place place) throws IOException {
        BoundedBytes collected = new BoundedBytes(place);
        byte[] buffer = new byte[FIRST];
        for (int read = content.read(buffer); read >= 0 && collected.add(buffer, read); ) {
            read = content.read(buffer);
        }
        return collected.body();
    }

    /** Takes the first of the given bytes; false once there are more than the limit. */
    boolean add(byte[] more, int count) {
        boolean fits = length + count <= BodyBudget.SMALL || length + count <= Client.MAX_BODY && place.grow();
        if (truncated || !fits) {
            truncated = true;
            bytes = Arrays.copyOf(bytes, Math.min(length, KEPT));
            length = bytes.length;
            return false;
        }
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(Client.MAX_BODY, Math.max(2 * bytes.length, length + count)));
        }
        System.arraycopy(more, 0, bytes, length, count);
        length += count;
        return true;
    }

    BoundedBody body() {
        return new BoundedBody(length == bytes.length ? bytes : Arrays.copyOf(bytes, length), truncated);
    }
}
