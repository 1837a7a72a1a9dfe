package dev.photospec.restore;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;

/** A lock on one owner's photo, with the process that holds it in the file; a killed process holds none. */
final class OwnerLock implements AutoCloseable {

    private final FileChannel channel;
    private final Path file;

    private OwnerLock(FileChannel channel, Path file) {
        this.channel = channel;
        this.file = file;
    }

    /**
     * Takes the lock, without waiting.
     *
     * @throws JournalBusy if another run holds it
     */
    static OwnerLock take(Path file, String key) throws IOException, JournalBusy {
        while (true) {
            FileChannel channel = FileChannel.open(
                    file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), SafeFile.only("rw-------"));
            if (!locked(channel)) {
                channel.close();
                throw new JournalBusy(key, process(file));
            }
            // Whoever held the lock before may have deleted the file after it was opened here.
            String name = ProcessHandle.current().pid() + " " + UUID.randomUUID() + "\n";
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8)), 0);
            if (Files.exists(file) && Files.readString(file).equals(name)) {
                return new OwnerLock(channel, file);
            }
            channel.close();
        }
    }

    private static String process(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file).split(" ", 2)[0].strip() : "";
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // another run in this very process
        }
    }

    /** Deletes the file while it is still locked, so that nobody else's lock is taken away. */
    @Override
    public void close() throws IOException {
        try {
            Files.deleteIfExists(file);
        } finally {
            channel.close();
        }
    }
}
