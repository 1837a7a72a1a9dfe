package dev.photospec.target.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs a line of the user's in the shell for its output; standard error is shown to the user. */
public final class ShellCommand {

    private static final Duration LONGEST = Duration.ofSeconds(120);
    private static final int MOST_BYTES = 64 * 1024;
    private static final int BUFFER = 8 * 1024;
    private static final long POLL_MILLIS = 50;
    private static final long LAST_MILLIS = 1000;

    private ShellCommand() {}

    /**
     * Returns the output of the line, without white space at both ends.
     *
     * @throws IOException if it fails, prints nothing or more than 64 KiB, or takes longer than two minutes; the
     *     message holds no secret
     */
    public static String output(String line) throws IOException {
        return output(line, Map.of());
    }

    /** Returns the output of the line with further environment variables; otherwise as {@link #output(String)}. */
    public static String output(String line, Map<String, String> environment) throws IOException {
        return output(line, environment, LONGEST);
    }

    static String output(String line, Map<String, String> environment, Duration bound) throws IOException {
        ProcessBuilder command = new ProcessBuilder("sh", "-c", line).redirectError(ProcessBuilder.Redirect.INHERIT);
        command.environment().putAll(environment);
        Process shell = command.start();
        List<ProcessHandle> started = new ArrayList<>();
        try {
            shell.getOutputStream().close();
            return printed(shell, started, System.nanoTime() + bound.toNanos(), bound);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the command was interrupted", e);
        } finally {
            // One that has ended may have left an agent behind on purpose.
            if (shell.isAlive()) {
                shell.descendants().forEach(started::add);
                started.forEach(ProcessHandle::destroyForcibly);
                shell.destroyForcibly();
            }
        }
    }

    /** @param started takes what the shell has started: once it has ended, its children are nobody's */
    private static String printed(Process shell, List<ProcessHandle> started, long end, Duration bound)
            throws IOException, InterruptedException {
        Printed output = new Printed(shell);
        while (!shell.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            started.clear();
            shell.descendants().forEach(started::add);
            output.refuseTooMuch();
            if (System.nanoTime() > end) {
                throw new IOException("the command did not end within " + bound.toSeconds() + " s");
            }
        }
        String printed = output.text();
        if (shell.exitValue() != 0 || printed.isEmpty()) {
            throw new IOException("the command ended with " + shell.exitValue() + " and printed "
                    + (printed.isEmpty() ? "nothing" : "something"));
        }
        return printed;
    }

    /** Reads a command's output on a thread of its own. */
    private static final class Printed {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final CompletableFuture<Void> end = new CompletableFuture<>();

        Printed(Process shell) {
            Thread reader = new Thread(() -> read(shell.getInputStream()), "photospec-command");
            reader.setDaemon(true);
            reader.start();
        }

        private void read(InputStream output) {
            byte[] buffer = new byte[BUFFER];
            try {
                for (int read = output.read(buffer);
                        read >= 0 && bytes.size() <= MOST_BYTES;
                        read = output.read(buffer)) {
                    bytes.write(buffer, 0, read);
                }
                end.complete(null);
            } catch (IOException e) {
                end.complete(null); // the process was ended
            }
        }

        void refuseTooMuch() throws IOException {
            if (bytes.size() > MOST_BYTES) {
                throw new IOException("the command printed more than " + MOST_BYTES + " bytes");
            }
        }

        /** A child that goes on may keep the output open; what it prints later is not waited for. */
        String text() throws IOException, InterruptedException {
            try {
                end.get(LAST_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException e) {
                // What was printed until now is all there is.
            }
            refuseTooMuch();
            return bytes.toString(StandardCharsets.UTF_8).strip();
        }
    }
}
