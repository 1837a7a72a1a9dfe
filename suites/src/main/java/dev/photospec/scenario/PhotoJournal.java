package dev.photospec.scenario;

import java.io.IOException;

/** Keeps on disk what has to be given back, so that not even a kill can lose it. */
public interface PhotoJournal {

    /** Remembers a photo before it is changed; returns when it is safe on disk. */
    void remember(KeptPhoto photo) throws IOException;

    /** Forgets a photo that was given back. */
    void forget(KeptPhoto photo) throws IOException;

    /** Keeps nothing: for the kit's own reference, which ends with the run. */
    static PhotoJournal none() {
        return new PhotoJournal() {
            @Override
            public void remember(KeptPhoto photo) {
                // The reference's photos are gone when the run is.
            }

            @Override
            public void forget(KeptPhoto photo) {
                // Nothing was remembered.
            }
        };
    }
}
