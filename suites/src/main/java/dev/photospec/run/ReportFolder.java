package dev.photospec.run;

import dev.photospec.exchange.record.Redaction;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of a run's reports. They are written into a hidden folder inside, which only the user can read, and
 * get their names when the run is over and no secret was found in them. What a killed run has left hidden, the next
 * one takes away.
 */
public final class ReportFolder implements Closeable {

    private static final String HIDDEN = ".photospec-";
    private static final String LOCK = ".lock";

    private final Path folder;
    private final Path hidden;
    /** Held as long as the run lives, by which another run knows that it does. */
    private final FileChannel lock;

    private ReportFolder(Path folder, Path hidden, FileChannel lock) {
        this.folder = folder;
        this.hidden = hidden;
        this.lock = lock;
    }

    /** @throws UsageException if no file can be made there; the message names the folder and the reason */
    public static ReportFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
            removeLeft(folder);
            Path hidden = Files.createTempDirectory(folder, HIDDEN);
            FileChannel lock =
                    FileChannel.open(hidden.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            lock.lock();
            return new ReportFolder(folder, hidden, lock);
        } catch (IOException e) {
            throw new UsageException("photospec: no report can be written to " + folder + ": " + reason(e)
                    + "; name another folder with --report-dir");
        }
    }

    private static String reason(IOException e) {
        if (e instanceof FileAlreadyExistsException there) {
            return there.getFile() + " is a file, not a folder";
        }
        if (e instanceof AccessDeniedException denied) {
            return denied.getFile() + " may not be written";
        }
        if (e instanceof NoSuchFileException missing) {
            return missing.getFile() + " cannot be made";
        }
        return e instanceof FileSystemException found && found.getReason() != null
                ? found.getFile() + ": " + found.getReason()
                : String.valueOf(e.getMessage());
    }

    /** Returns where they are written. */
    public Path hidden() {
        return hidden;
    }

    /** Gives each file its name, except one that holds a secret; says which, one sentence each. */
    public List<String> publish(Redaction redaction) throws IOException {
        List<String> refused = new ArrayList<>();
        for (Path file : files(hidden)) {
            publish(file, redaction, refused);
        }
        close();
        return refused;
    }

    private void publish(Path file, Redaction redaction, List<String> refused) {
        Path name = hidden.relativize(file);
        Path path = folder.resolve(name);
        try {
            if (redaction.finds(file)) {
                // An older one there would pass for the one of this run.
                Files.deleteIfExists(path);
                refused.add(name + " was not written: it would have held a secret");
                return;
            }
            Files.createDirectories(path.getParent());
            Files.move(file, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (FileSystemException e) {
            refused.add(name + " could not be written: " + (e.getReason() == null ? e : e.getReason()));
        } catch (IOException e) {
            refused.add(name + " could not be written: " + e);
        }
    }

    /** Without what a report that broke has left unfinished, whose name begins with a dot. */
    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static void removeLeft(Path folder) throws IOException {
        List<Path> hidden;
        try (Stream<Path> all = Files.list(folder)) {
            hidden = all.filter(path -> path.getFileName().toString().startsWith(HIDDEN))
                    .filter(path -> Files.isRegularFile(path.resolve(LOCK)))
                    .toList();
        }
        for (Path one : hidden) {
            if (isLeft(one)) {
                new TemporaryFolder(one).close();
            }
        }
    }

    private static boolean isLeft(Path hidden) throws IOException {
        try (FileChannel channel = FileChannel.open(hidden.resolve(LOCK), StandardOpenOption.WRITE)) {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // another run in this very process
        }
    }

    /** Takes away whatever is still hidden; a second time does nothing. */
    @Override
    public void close() throws IOException {
        lock.close();
        if (Files.exists(hidden)) {
            new TemporaryFolder(hidden).close();
        }
    }
}
