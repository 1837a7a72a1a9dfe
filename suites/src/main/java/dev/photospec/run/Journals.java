package dev.photospec.run;

import dev.photospec.plan.Case;
import dev.photospec.restore.DiskJournal;
import dev.photospec.restore.JournalBusy;
import dev.photospec.restore.JournalEntry;
import dev.photospec.restore.JournalFolder;
import dev.photospec.restore.JournalHome;
import dev.photospec.restore.PhotoJournal;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Opens the journal of a run, or refuses the run. */
public final class Journals {

    private Journals() {}

    /**
     * Returns where journals lie.
     *
     * @throws UsageException if the variables name no folder and Java knows none
     */
    public static Path home(Map<String, String> environment) {
        return home(environment, System.getProperty("user.home"));
    }

    /**
     * Returns where journals lie: below XDG_STATE_HOME, else HOME, else where Java sees the user's home. Java says {@code ?} for
     * a user without an entry in passwd, and does not look at HOME.
     *
     * @throws UsageException if none of them is a folder that can be named
     */
    static Path home(Map<String, String> environment, String userHome) {
        String home = environment.getOrDefault("HOME", "");
        String user = home.startsWith("/") || userHome == null ? home : userHome;
        boolean known = !user.isEmpty() && Path.of(user).isAbsolute();
        boolean state = Path.of(environment.getOrDefault("XDG_STATE_HOME", "")).isAbsolute();
        if (!known && !state) {
            throw new UsageException("photospec: no home folder is known, so photos could not be restored after a kill;"
                    + " set XDG_STATE_HOME or HOME to a folder that can be written");
        }
        return JournalHome.of(environment, known ? user : "/");
    }

    /**
     * Opens the journal for the cases; none where no later command could restore anything: for the kit's own
     * reference, and for a target that is configured in Java.
     *
     * @throws UnrestoredException if a killed run left photos changed that this one would write
     * @throws UsageException if another run is writing there
     */
    public static PhotoJournal open(Targets targets, List<Case> cases, Map<String, String> environment)
            throws IOException {
        List<String> written = written(cases);
        if (targets.origin() == null || written.isEmpty()) {
            return PhotoJournal.none();
        }
        Path home = home(environment);
        JournalFolder folder = JournalFolder.of(home, targets.origin().target());
        try {
            refuseLeft(folder.left());
            return DiskJournal.open(folder, targets.origin(), written);
        } catch (IOException e) {
            throw new UsageException("photospec: the backup of photos cannot be written below " + home + " ("
                    + reason(e) + "), so nothing was sent; set XDG_STATE_HOME to a folder that can be written");
        } catch (JournalBusy e) {
            throw new UsageException("photospec: " + e.getMessage() + "; wait until it has ended");
        }
    }

    private static String reason(IOException e) {
        String message = e.getMessage() == null ? "" : ": " + e.getMessage();
        return e instanceof FileSystemException
                ? e.getClass().getSimpleName().replaceFirst("Exception$", "") + message
                : String.valueOf(e.getMessage());
    }

    private static void refuseLeft(List<JournalEntry> left) {
        if (!left.isEmpty()) {
            JournalEntry first = left.get(0);
            throw new UnrestoredException("photospec: an earlier run left "
                    + left.size()
                    + (left.size() == 1 ? " photo" : " photos") + " changed at "
                    + first.origin().target() + ", first that of "
                    + first.photo().key() + "; restore them with: photospec restore --config "
                    + first.origin().config() + " (or, if the target no longer exists, delete them with: photospec"
                    + " restore " + first.origin().target() + " --forget)");
        }
    }

    private static List<String> written(List<Case> cases) {
        return cases.stream()
                .filter(judged -> judged.obstacle() == null && judged.writes())
                .flatMap(judged -> judged.isSentByBystander()
                        ? Stream.of(judged.subject(), judged.bystander())
                        : Stream.of(judged.subject()))
                .map(subject -> subject.owner().photoKey())
                .distinct()
                .toList();
    }
}
