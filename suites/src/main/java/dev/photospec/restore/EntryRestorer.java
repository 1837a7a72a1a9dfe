package dev.photospec.restore;

import dev.photospec.target.Limits;
import java.io.IOException;
import java.util.Optional;

/** Restores photos that a killed run left changed, one journal entry after the other. */
public final class EntryRestorer {

    private final JournalFolder folder;
    private final Access access;
    private final boolean overwrite;

    /**
     * @param access reaches the target of an entry
     * @param overwrite whether a photo that somebody else has set in the meantime is replaced
     */
    public EntryRestorer(JournalFolder folder, Access access, boolean overwrite) {
        this.folder = folder;
        this.access = access;
        this.overwrite = overwrite;
    }

    /** Reaches the target of an entry with the tokens of its configuration. */
    @FunctionalInterface
    public interface Access {
        /** @throws dev.photospec.spec.load.DataException if there is no configuration for the entry's target */
        Reached reach(JournalEntry entry) throws IOException;
    }

    /**
     * A target that can be reached.
     *
     * @param restorer writes and reads its photos
     * @param limits what it may be asked for, and how long a write may take to show there
     */
    public record Reached(PhotoRestorer restorer, Limits limits) {}

    /**
     * Restores the entry's photo and deletes the entry.
     *
     * @return why it is not restored, or empty
     */
    public Optional<String> restore(JournalEntry entry) throws IOException {
        try (OwnerLock lock = folder.lock(entry.photo().key())) {
            Reached reached = access.reach(entry);
            Restoration restoration = new Restoration(reached.restorer(), RunMarks.ANY, reached.limits());
            Optional<String> why = restoration.restore(entry.photo(), WriteHistory.unknown(), overwrite);
            if (why.isEmpty()) {
                folder.delete(entry);
            }
            return why;
        } catch (JournalBusy e) {
            return Optional.of(e.getMessage());
        } finally {
            folder.removeIfEmpty();
        }
    }
}
