package dev.photospec.cli;

import dev.photospec.credential.TokenCache;
import dev.photospec.credential.TokenSetup;
import dev.photospec.exchange.Client;
import dev.photospec.exchange.ConnectionSettings;
import dev.photospec.exchange.JdkClient;
import dev.photospec.exchange.RequestTag;
import dev.photospec.exchange.limits.Cancellation;
import dev.photospec.exchange.limits.RetryingClient;
import dev.photospec.exchange.record.Redaction;
import dev.photospec.restore.JournalBusy;
import dev.photospec.restore.JournalEntry;
import dev.photospec.restore.JournalFolder;
import dev.photospec.scenario.PhotoRestorer;
import dev.photospec.spec.load.DataException;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.Target;
import dev.photospec.target.load.TargetFile;
import dev.photospec.verdict.Tool;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/** Gives back one photo that a killed run left changed. */
final class RestoreEntry {

    private static final RequestTag SENDER = new RequestTag(Tool.current().version(), "restore");

    private final JournalFolder folder;
    private final Path config;
    private final PrintWriter err;

    /** @param config where tokens come from; null for the file that the killed run used */
    RestoreEntry(JournalFolder folder, Path config, PrintWriter err) {
        this.folder = folder;
        this.config = config;
        this.err = err;
    }

    /** What became of it, in a sentence. */
    record Result(boolean done, String sentence) {}

    Result giveBack(JournalEntry entry) throws Exception {
        try {
            return locked(entry, folder.lock(entry.photo().key()));
        } catch (JournalBusy e) {
            return new Result(false, e.getMessage());
        }
    }

    private Result locked(JournalEntry entry, AutoCloseable lock) throws Exception {
        try {
            Optional<String> why = why(entry);
            if (why.isEmpty()) {
                folder.forget(entry);
                return new Result(true, subject(entry) + " is as it was");
            }
            return new Result(false, subject(entry) + ": " + why.get() + "; it is kept in " + entry.bytes());
        } finally {
            lock.close();
        }
    }

    Result forget(JournalEntry entry) throws IOException {
        folder.forget(entry);
        return new Result(true, subject(entry) + " was not given back, and is forgotten");
    }

    private Optional<String> why(JournalEntry entry) throws IOException {
        try {
            Path file = config == null ? entry.origin().config() : config;
            Target loaded = TargetFile.load(file, System.getenv()).target();
            if (config != null && !sameServer(loaded, entry)) {
                return Optional.of(file + " is for " + loaded.url() + "; the photo is at "
                        + entry.origin().target());
            }
            Target target = TargetOverrides.of(loaded, entry.origin().target(), loaded.limits());
            Client client = new RetryingClient(
                    new JdkClient(target.limits().timeout(), ConnectionSettings.of(target.connection())),
                    new Cancellation());
            TokenCache tokens = TokenSetup.of(target, new Redaction(), err);
            return new PhotoRestorer(Profiles.load(entry.origin().profile()), target, client, tokens)
                    .of(entry.photo(), SENDER.fields("give-back"));
        } catch (DataException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** Tokens go nowhere but where their file says, or where the killed run sent them. */
    private boolean sameServer(Target loaded, JournalEntry entry) {
        return config.toAbsolutePath().equals(entry.origin().config())
                || loaded.url().equalsIgnoreCase(entry.origin().target());
    }

    private static String subject(JournalEntry entry) {
        return "the photo of " + entry.photo().key() + " at " + entry.origin().target();
    }
}
