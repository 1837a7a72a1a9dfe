package dev.photospec.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The kit as a process of its own, with a folder for its state and its output. */
record KitCommand(Path folder, Map<String, String> environment) {

    /** How a command ended. */
    record Ended(int code, String output) {}

    /** A build in the background of a script ignores SIGINT, and so would its children. */
    private static final List<String> DEFAULT_SIGNALS = defaultSignals();

    private static final int LONGEST_SECONDS = 600;

    KitCommand(Path folder) {
        this(folder, Map.of());
    }

    Process start(String... arguments) throws IOException {
        return start(command(arguments));
    }

    private static List<String> defaultSignals() {
        List<String> command = List.of("env", "--default-signal=INT,HUP,TERM");
        List<String> tried = new ArrayList<>(command);
        tried.add("true");
        try {
            return new ProcessBuilder(tried).start().waitFor() == 0 ? command : List.of();
        } catch (IOException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before a test began", e);
        }
    }

    /** The command that starts the kit. */
    List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(DEFAULT_SIGNALS);
        String home = environment.getOrDefault("JAVA_HOME", System.getProperty("java.home"));
        command.add(Path.of(home, "bin", "java").toString());
        command.addAll(
                home.equals(System.getProperty("java.home")) ? KitClasses.flags() : KitClasses.flagsWithoutArchive());
        command.add("dev.photospec.cli.Main");
        command.addAll(List.of(arguments));
        return command;
    }

    Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output().toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PHOTOSPEC_"));
        builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
        builder.environment().putAll(environment);
        return builder.start();
    }

    Ended run(String... arguments) throws IOException, InterruptedException {
        return ended(start(arguments));
    }

    Ended ended(Process process) throws IOException, InterruptedException {
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("still running: " + Files.readString(output()));
        }
        return new Ended(process.exitValue(), Files.readString(output()));
    }

    private Path output() {
        return folder.resolve("output.txt");
    }
}
