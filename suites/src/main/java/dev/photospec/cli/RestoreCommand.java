package dev.photospec.cli;

import dev.photospec.cli.options.EntryAccess;
import dev.photospec.cli.options.OptionDefaults;
import dev.photospec.restore.EntryRestorer;
import dev.photospec.restore.JournalEntry;
import dev.photospec.restore.JournalFolder;
import dev.photospec.run.Journals;
import dev.photospec.run.UsageException;
import dev.photospec.spec.load.DataException;
import dev.photospec.verdict.Conformance;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code photospec restore}: restores what killed runs left changed. */
@Command(
        name = "restore",
        description = {
            "Restore the photos that a killed run left changed, from the journal on disk.",
            "Exit codes: 0 all restored, 3 some could not be restored (listed)."
        })
final class RestoreCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "URL",
            description = "Only the photos of this target (default: of every target).")
    private String url;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The configuration with the target's tokens (default: the one that the killed run used).")
    private Path config;

    @Option(names = "--list", description = "List the saved photos; restore nothing.")
    private boolean list;

    @Option(names = "--overwrite", description = "Also replace a photo that somebody else has set in the meantime.")
    private boolean overwrite;

    @Option(
            names = "--forget",
            description = "Delete the saved photos of URL and restore nothing, for a target that no longer exists.")
    private boolean forget;

    @Option(names = "--anonymous", description = "Send neither Photospec-Case nor a User-Agent that names the kit.")
    private boolean anonymous;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (forget && url == null) {
            print();
            throw new UsageException("photospec: --forget deletes saved photos for good, so it needs the target's URL:"
                    + " photospec restore URL --forget");
        }
        PrintWriter out = spec.commandLine().getOut();
        int found = 0;
        int done = 0;
        for (JournalFolder folder : JournalFolder.all(journals())) {
            for (JournalEntry entry : folder.left()) {
                if (isWanted(entry)) {
                    found++;
                    done += treat(folder, entry) ? 1 : 0;
                }
            }
        }
        out.println(summary(found, done));
        out.flush();
        return list || found == done ? 0 : Conformance.INCOMPLETE.exitCode();
    }

    private String summary(int found, int done) {
        if (found == 0) {
            return "nothing to restore";
        }
        return list ? found + " to restore" : done + " of " + found + (forget ? " deleted" : " restored");
    }

    private void print() throws IOException {
        for (JournalFolder folder : JournalFolder.all(journals())) {
            folder.left().forEach(entry -> spec.commandLine().getOut().println("- " + subject(entry)));
        }
        spec.commandLine().getOut().flush();
    }

    private boolean isWanted(JournalEntry entry) {
        return url == null || entry.origin().target().equalsIgnoreCase(url.replaceFirst("/+$", ""));
    }

    private boolean treat(JournalFolder folder, JournalEntry entry) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (list) {
            out.println("- " + subject(entry) + ", saved in " + entry.bytes());
            return false;
        }
        if (forget) {
            folder.delete(entry);
            out.println("! " + subject(entry) + " was not restored, and its saved photo is deleted");
            return true;
        }
        Optional<String> why = restore(folder, entry);
        out.println(why.map(reason -> "✘ " + subject(entry) + ": " + reason + "; it is saved in " + entry.bytes())
                .orElse("✔ " + subject(entry) + " is as it was"));
        return why.isEmpty();
    }

    private Optional<String> restore(JournalFolder folder, JournalEntry entry) throws IOException {
        try {
            EntryAccess access =
                    new EntryAccess(config, defaults(), spec.commandLine().getErr(), anonymous);
            return new EntryRestorer(folder, access, overwrite).restore(entry);
        } catch (DataException e) {
            return Optional.of(e.getMessage());
        }
    }

    private OptionDefaults defaults() {
        return OptionDefaults.of(spec).orElseThrow();
    }

    private Path journals() {
        return Journals.home(defaults().environment().variables());
    }

    private static String subject(JournalEntry entry) {
        return "the photo of " + entry.photo().key() + " at " + entry.origin().target();
    }
}
