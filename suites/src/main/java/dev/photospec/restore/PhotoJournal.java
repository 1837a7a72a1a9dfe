package dev.photospec.restore;

import java.io.IOException;

/** Keeps on disk every photo that must be restored, so that not even a kill can lose one. */
public interface PhotoJournal extends AutoCloseable {

    /**
     * Records a photo before it is changed; returns when it is safely on disk.
     *
     * @throws IOException if it is not, also because an earlier photo of the same owner was never restored
     */
    void record(PhotoSnapshot photo) throws IOException;

    /** Deletes the entry of a photo that was proven to be restored. */
    void remove(PhotoSnapshot photo) throws IOException;

    /** Lets other runs write the owners again; the remaining entries stay on disk. */
    @Override
    void close();

    /** Returns a journal that keeps nothing, for a target that ends with this process. */
    static PhotoJournal none() {
        return new PhotoJournal() {
            @Override
            public void record(PhotoSnapshot photo) {
                // The target's photos end with the process.
            }

            @Override
            public void remove(PhotoSnapshot photo) {
                // Nothing was recorded.
            }

            @Override
            public void close() {
                // Nothing is locked.
            }
        };
    }
}
