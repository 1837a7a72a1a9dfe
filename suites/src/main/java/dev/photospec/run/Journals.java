package dev.photospec.run;

import dev.photospec.plan.Case;
import dev.photospec.restore.DiskJournal;
import dev.photospec.restore.JournalBusy;
import dev.photospec.restore.JournalEntry;
import dev.photospec.restore.JournalFolder;
import dev.photospec.restore.JournalHome;
import dev.photospec.restore.PhotoJournal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Opens the journal of a run, or refuses the run. */
public final class Journals {

    private Journals() {}

    public static Path home() {
        return JournalHome.of(System.getenv(), System.getProperty("user.home"));
    }

    /**
     * Opens the journal for the cases; none where no later command could restore anything: for the kit's own
     * reference, and for a target that is configured in Java.
     *
     * @throws UnrestoredException if a killed run left photos changed that this one would write
     * @throws UsageException if another run is writing there
     */
    static PhotoJournal open(Targets targets, List<Case> cases) throws IOException {
        List<String> written = written(cases);
        if (targets.origin() == null || written.isEmpty()) {
            return PhotoJournal.none();
        }
        JournalFolder folder = JournalFolder.of(home(), targets.origin().target());
        refuseLeft(folder.left());
        try {
            return DiskJournal.open(folder, targets.origin(), written);
        } catch (JournalBusy e) {
            throw new UsageException("photospec: " + e.getMessage() + "; wait until it has ended");
        }
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
