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

/** A lock on one owner's photo, with the process that holds it in the file; a killed process holds none. */
final class OwnerLock implements AutoCloseable {

    private final FileChannel channel;

    private OwnerLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock, without waiting.
     *
     * @throws JournalBusy if another run holds it
     */
    static OwnerLock take(Path file, String key) throws IOException, JournalBusy {
        FileChannel channel = FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), SafeFile.only("rw-------"));
        if (!locked(channel)) {
            channel.close();
            throw new JournalBusy(key, Files.readString(file).strip());
        }
        byte[] process = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(process), 0);
        return new OwnerLock(channel);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // another run in this very process
        }
    }

    /** Gives the lock back. The file stays: removing it could take another run's lock away. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
