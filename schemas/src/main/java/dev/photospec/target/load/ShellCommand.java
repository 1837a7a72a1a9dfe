package dev.photospec.target.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a line of the user's in the shell for what it prints; what it has to say goes to standard error. */
public final class ShellCommand {

    private static final int LONGEST_SECONDS = 120;

    private ShellCommand() {}

    /**
     * What the line prints, without white space at both ends.
     *
     * @throws IOException if it fails, prints nothing, or takes longer than two minutes; the message holds no secret
     */
    public static String output(String line) throws IOException {
        return output(line, Map.of());
    }

    /** The same, with further environment variables. */
    public static String output(String line, Map<String, String> environment) throws IOException {
        ProcessBuilder command = new ProcessBuilder("sh", "-c", line).redirectError(ProcessBuilder.Redirect.INHERIT);
        command.environment().putAll(environment);
        return printed(command.start());
    }

    private static String printed(Process shell) throws IOException {
        shell.getOutputStream().close();
        String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (!shell.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                shell.destroy();
                throw new IOException("the command takes longer than " + LONGEST_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the command was interrupted", e);
        }
        if (shell.exitValue() != 0 || printed.isEmpty()) {
            throw new IOException("the command ended with " + shell.exitValue() + " and printed "
                    + (printed.isEmpty() ? "nothing" : "something"));
        }
        return printed;
    }
}
