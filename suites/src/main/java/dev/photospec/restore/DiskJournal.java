package dev.photospec.restore;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** A journal on disk; no other run can write the same owners as long as it is open. */
public final class DiskJournal implements PhotoJournal {

    private final JournalFolder folder;
    private final JournalEntry.Origin origin;
    private final Map<String, JournalEntry> held = new ConcurrentHashMap<>();
    private final List<OwnerLock> locks = new ArrayList<>();

    private DiskJournal(JournalFolder folder, JournalEntry.Origin origin) {
        this.folder = folder;
        this.origin = origin;
    }

    /**
     * Opens the journal for a run.
     *
     * @param keys the owners that the run is going to write
     * @throws JournalBusy if another run is writing one of them
     */
    public static DiskJournal open(JournalFolder folder, JournalEntry.Origin origin, Collection<String> keys)
            throws IOException, JournalBusy {
        DiskJournal journal = new DiskJournal(folder, origin);
        try {
            for (String key : new TreeSet<>(keys)) {
                journal.locks.add(folder.lock(key));
            }
            return journal;
        } catch (IOException | JournalBusy e) {
            journal.close();
            throw e;
        }
    }

    @Override
    public void record(PhotoSnapshot photo) throws IOException {
        if (held.containsKey(photo.key())) {
            throw new IOException("the photo of " + photo.key() + " has an entry already");
        }
        JournalEntry entry = new JournalEntry(origin, photo, folder.file(photo.key()));
        JournalEntryFile.write(entry);
        held.put(photo.key(), entry);
    }

    @Override
    public void remove(PhotoSnapshot photo) throws IOException {
        JournalEntry entry = held.get(photo.key());
        if (entry != null) {
            JournalEntryFile.delete(entry);
            held.remove(photo.key());
        }
    }

    @Override
    public void close() {
        for (OwnerLock lock : locks) {
            try {
                lock.close();
            } catch (IOException e) {
                // The end of the process releases it.
            }
        }
        locks.clear();
        folder.removeIfEmpty();
    }
}
