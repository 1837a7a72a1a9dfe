package dev.photospec.cli.options;

import dev.photospec.credential.TokenSetup;
import dev.photospec.exchange.Client;
import dev.photospec.exchange.RequestTag;
import dev.photospec.exchange.Tokens;
import dev.photospec.exchange.record.Redaction;
import dev.photospec.restore.EntryRestorer;
import dev.photospec.restore.JournalEntry;
import dev.photospec.restore.PhotoRestorer;
import dev.photospec.run.Clients;
import dev.photospec.spec.load.DataException;
import dev.photospec.spec.load.DataFault;
import dev.photospec.spec.load.DataFile;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.Target;
import dev.photospec.target.load.TargetFile;
import dev.photospec.verdict.Tool;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** Reaches the target of a journal entry with the tokens that are configured for that target, and no others. */
public final class EntryAccess implements EntryRestorer.Access {

    private final Path config;
    private final DataFile stream;
    private final Map<String, String> variables;
    private final PrintWriter err;
    private final RequestTag sender;

    /**
     * Tokens out of a configuration.
     *
     * @param config the configuration; null for the one that the killed run used
     * @param defaults what the command has its environment and, where the configuration is a pipe, its content from
     * @param anonymous whether requests name neither the kit nor what they are for
     */
    public EntryAccess(Path config, OptionDefaults defaults, PrintWriter err, boolean anonymous) {
        this.config = config;
        this.stream = defaults.stream();
        this.variables = defaults.environment().variables();
        this.err = err;
        this.sender =
                anonymous ? RequestTag.ANONYMOUS : new RequestTag(Tool.current().version(), "restore");
    }

    @Override
    public EntryRestorer.Reached reach(JournalEntry entry) throws IOException {
        JournalEntry.Origin origin = entry.origin();
        Path file = config == null ? origin.config() : config;
        Target loaded =
                (stream == null ? TargetFile.load(file, variables) : TargetFile.read(stream, variables)).target();
        refuseOther(file, loaded, origin);
        Target target = TargetOverrides.of(loaded, origin.target(), loaded.limits());
        Tokens tokens = TokenSetup.of(target, new Redaction(), err);
        Client client = Clients.ofRestore(target);
        return new EntryRestorer.Reached(
                new PhotoRestorer(Profiles.load(origin.profile()), target, client, tokens, sender.fields("restore")),
                target.limits());
    }

    /** Tokens are sent only where the file says, or where the killed run sent them with this same file. */
    private void refuseOther(Path file, Target loaded, JournalEntry.Origin origin) {
        boolean same = isSame(loaded.url(), origin.target());
        boolean asThen = config == null && isSame(loaded.url(), origin.configured());
        if (!same && !asThen) {
            throw new DataException(new DataFault(
                    file.toString(),
                    0,
                    "target is " + loaded.url() + ", and the photo is at " + origin.target()
                            + "; name a configuration for that target with --config"));
        }
    }

    private static boolean isSame(String one, String other) {
        return Objects.equals(normalized(one), normalized(other));
    }

    private static String normalized(String url) {
        return url == null ? null : url.replaceFirst("/+$", "").toLowerCase(java.util.Locale.ROOT);
    }
}
