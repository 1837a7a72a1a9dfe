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
import java.util.Optional;
import java.util.Set;

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
        try (LockGate gate = LockGate.enter(file)) {
            FileChannel channel = FileChannel.open(
                    file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), SafeFile.only("rw-------"));
            Optional<String> holder = lock(channel, file);
            if (holder.isPresent()) {
                channel.close();
                throw new JournalBusy(key, holder.get());
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)), 0);
            return new OwnerLock(channel, file);
        }
    }

    /** Locks the file, or returns the process that holds it. */
    private static Optional<String> lock(FileChannel channel, Path file) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock == null ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (OverlappingFileLockException e) {
            // Another run in this very process; to open and close its file would release its lock.
            return Optional.of(String.valueOf(ProcessHandle.current().pid()));
        }
    }

    /** Deletes the file and releases the lock. */
    @Override
    public void close() throws IOException {
        try (LockGate gate = LockGate.enter(file)) {
            Files.deleteIfExists(file);
        } finally {
            channel.close();
        }
    }
}
