package dev.photospec.restore;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one process at a time open or delete the lock file of an owner, so that nobody locks a file that has just been
 * deleted.
 */
final class LockGate implements AutoCloseable {

    private static final ReentrantLock WITHIN_PROCESS = new ReentrantLock();

    private final FileChannel channel;

    private LockGate(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits for the gate of all journals that lie beside the folder of the file. */
    static LockGate enter(Path file) throws IOException {
        WITHIN_PROCESS.lock();
        try {
            Path gate = file.toAbsolutePath().getParent().resolveSibling("gate");
            FileChannel channel = FileChannel.open(
                    gate, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), SafeFile.only("rw-------"));
            channel.lock();
            return new LockGate(channel);
        } catch (IOException e) {
            WITHIN_PROCESS.unlock();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            WITHIN_PROCESS.unlock();
        }
    }
}
