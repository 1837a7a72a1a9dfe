package dev.photospec.target.load;

import java.io.IOException;
import java.io.UncheckedIOException;
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
        CompletableFuture<byte[]> output = reading(shell);
        while (!shell.waitFor(50, TimeUnit.MILLISECONDS)) {
            started.clear();
            shell.descendants().forEach(started::add);
            if (output.isDone()) {
                bounded(output);
            }
            if (System.nanoTime() > end) {
                throw new IOException("the command did not end within " + bound.toSeconds() + " s");
            }
        }
        String printed = new String(bounded(output, end, bound), StandardCharsets.UTF_8).strip();
        if (shell.exitValue() != 0 || printed.isEmpty()) {
            throw new IOException("the command ended with " + shell.exitValue() + " and printed "
                    + (printed.isEmpty() ? "nothing" : "something"));
        }
        return printed;
    }

    private static CompletableFuture<byte[]> reading(Process shell) {
        CompletableFuture<byte[]> output = new CompletableFuture<>();
        Thread reader = new Thread(
                () -> {
                    try {
                        output.complete(shell.getInputStream().readNBytes(MOST_BYTES + 1));
                    } catch (IOException | UncheckedIOException e) {
                        output.completeExceptionally(e);
                    }
                },
                "photospec-command");
        reader.setDaemon(true);
        reader.start();
        return output;
    }

    private static byte[] bounded(CompletableFuture<byte[]> output, long end, Duration bound)
            throws IOException, InterruptedException {
        try {
            output.get(Math.max(TimeUnit.SECONDS.toNanos(1), end - System.nanoTime()), TimeUnit.NANOSECONDS);
            return bounded(output);
        } catch (TimeoutException e) {
            throw new IOException("the command did not close its output within " + bound.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw new IOException("the output of the command cannot be read", e);
        }
    }

    private static byte[] bounded(CompletableFuture<byte[]> output) throws IOException {
        byte[] printed = output.join();
        if (printed.length > MOST_BYTES) {
            throw new IOException("the command printed more than " + MOST_BYTES + " bytes");
        }
        return printed;
    }
}
