package dev.photospec.run;

import dev.photospec.credential.TokenCache;
import dev.photospec.exchange.Client;
import dev.photospec.exchange.JdkClient;
import dev.photospec.exchange.PatientClient;
import dev.photospec.exchange.Redaction;
import dev.photospec.exchange.Sender;
import dev.photospec.exchange.Stop;
import dev.photospec.exchange.Way;
import dev.photospec.journal.Entry;
import dev.photospec.journal.JournalBusy;
import dev.photospec.journal.JournalFolder;
import dev.photospec.scenario.GiveBack;
import dev.photospec.spec.load.DataException;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.Target;
import dev.photospec.target.load.TargetFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/** Gives back one photo that a killed run left changed. */
final class Restoration {

    private static final Sender SENDER = new Sender(Version.tool().version(), "restore");

    private final JournalFolder folder;
    private final Path config;
    private final PrintWriter err;

    /** @param config where tokens come from; null for the file that the killed run used */
    Restoration(JournalFolder folder, Path config, PrintWriter err) {
        this.folder = folder;
        this.config = config;
        this.err = err;
    }

    /** What became of it, in a sentence. */
    record Result(boolean done, String sentence) {}

    Result giveBack(Entry entry) throws Exception {
        try {
            return locked(entry, folder.lock(entry.photo().key()));
        } catch (JournalBusy e) {
            return new Result(false, e.getMessage());
        }
    }

    private Result locked(Entry entry, AutoCloseable lock) throws Exception {
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

    Result forget(Entry entry) throws IOException {
        folder.forget(entry);
        return new Result(true, subject(entry) + " was not given back, and is forgotten");
    }

    private Optional<String> why(Entry entry) throws IOException {
        try {
            Path file = config == null ? entry.origin().config() : config;
            Target loaded = TargetFile.load(file, System.getenv()).target();
            if (config != null && !sameServer(loaded, entry)) {
                return Optional.of(file + " is for " + loaded.url() + "; the photo is at "
                        + entry.origin().target());
            }
            Target target = TargetOverrides.of(loaded, entry.origin().target(), loaded.limits());
            Client client = new PatientClient(
                    new JdkClient(target.limits().timeout(), Way.of(target.connection())), new Stop());
            TokenCache tokens = Issuers.of(target, new Redaction(), err);
            return new GiveBack(Profiles.load(entry.origin().profile()), target, client, tokens)
                    .of(entry.photo(), SENDER.fields("give-back"));
        } catch (DataException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** Tokens go nowhere but where their file says, or where the killed run sent them. */
    private boolean sameServer(Target loaded, Entry entry) {
        return config.toAbsolutePath().equals(entry.origin().config())
                || loaded.url().equalsIgnoreCase(entry.origin().target());
    }

    private static String subject(Entry entry) {
        return "the photo of " + entry.photo().key() + " at " + entry.origin().target();
    }
}
