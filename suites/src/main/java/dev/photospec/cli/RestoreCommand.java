package dev.photospec.cli;

import dev.photospec.restore.JournalEntry;
import dev.photospec.restore.JournalFolder;
import dev.photospec.run.Journals;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code photospec restore}: gives back what killed runs left changed. */
@Command(
        name = "restore",
        description = {
            "Gives back what a killed run left changed, from the journal on disk.",
            "Exit codes: 0 everything is back, 3 something is left (said which and why)."
        })
final class RestoreCommand implements Callable<Integer> {

    private static final int LEFT = 3;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The target's tokens (default: the file that the killed run used).")
    private Path config;

    @Option(
            names = "--forget",
            description = "Give nothing back; delete the kept photos, where a target is gone for good.")
    private boolean forget;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        int found = 0;
        int left = 0;
        for (JournalFolder folder : JournalFolder.all(Journals.home())) {
            for (JournalEntry entry : folder.left()) {
                found++;
                left += done(new RestoreEntry(folder, config, spec.commandLine().getErr()), entry, out) ? 0 : 1;
            }
        }
        out.println(found == 0 ? "nothing is left to give back" : (found - left) + " of " + found + " done");
        out.flush();
        return left == 0 ? 0 : LEFT;
    }

    private boolean done(RestoreEntry restoration, JournalEntry entry, PrintWriter out) throws Exception {
        RestoreEntry.Result result = forget ? restoration.forget(entry) : restoration.giveBack(entry);
        out.println((result.done() ? "✔ " : "✘ ") + result.sentence());
        return result.done();
    }
}
