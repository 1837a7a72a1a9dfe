package dev.photospec.scenario;

import java.io.IOException;
import java.util.List;

/** Keeps on disk what has to be given back, so that not even a kill can lose it. */
public interface PhotoJournal extends AutoCloseable {

    /**
     * Remembers a photo before it is changed; returns when it is safe on disk.
     *
     * @throws IOException if it is not, also because an earlier one of the same owner was never given back
     */
    void remember(PhotoSnapshot photo) throws IOException;

    /** Forgets a photo that was proven to be back. */
    void forget(PhotoSnapshot photo) throws IOException;

    /** What is remembered and not forgotten. */
    List<PhotoSnapshot> held();

    /** Lets other runs write the owners again; what is held stays on disk. */
    @Override
    void close();

    /** Whether a photo is remembered for the owner with that key. */
    default boolean holds(String key) {
        return held().stream().anyMatch(photo -> photo.key().equals(key));
    }

    /** Keeps nothing: for the kit's own reference, which ends with the run. */
    static PhotoJournal none() {
        return new PhotoJournal() {
            @Override
            public void remember(PhotoSnapshot photo) {
                // The reference's photos are gone when the run is.
            }

            @Override
            public void forget(PhotoSnapshot photo) {
                // Nothing was remembered.
            }

            @Override
            public List<PhotoSnapshot> held() {
                return List.of();
            }

            @Override
            public void close() {
                // Nothing is locked.
            }
        };
    }
}
