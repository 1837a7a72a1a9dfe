package dev.photospec.restore;

/** Another run is writing the same owner. */
public final class JournalBusy extends Exception {

    private static final long serialVersionUID = 1;

    JournalBusy(String key, String process) {
        super("process " + (process.isEmpty() ? "(just starting)" : process) + " is writing the photo of " + key);
    }
}
