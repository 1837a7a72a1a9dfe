package dev.photospec.cli;

import dev.photospec.cli.options.CommandEnvironment;
import dev.photospec.cli.print.InertWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The kit in a folder that has its state and its output: in this process, or in one of its own. */
public record KitCommand(Path folder, Map<String, String> environment) {

    /** How a command ended. */
    public record Ended(int code, String output) {

        /** The output in one line. */
        public String words() {
            return output.replaceAll("\\s+", " ");
        }
    }

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
        builder.environment().clear();
        builder.environment().putAll(variables());
        return builder.start();
    }

    private Map<String, String> variables() {
        Map<String, String> variables = variables(folder.resolve("state"));
        variables.putAll(environment);
        return variables;
    }

    /** Returns those of this process, without what the user has set, and with that folder for the state. */
    static Map<String, String> variables(Path state) {
        Map<String, String> variables = new HashMap<>(System.getenv());
        variables.keySet().removeIf(name -> name.startsWith("PHOTOSPEC_"));
        variables.put("XDG_STATE_HOME", state.toString());
        return variables;
    }

    /** Carries it out here, which takes a tenth of the time; paths in the output are as if it were there. */
    public Ended run(String... given) {
        String[] arguments = withReports(given);
        CommandEnvironment here = new CommandEnvironment(variables(), folder, InputStream.nullInputStream());
        StringWriter said = new StringWriter();
        CommandLine line = Main.commandLine(here, arguments)
                .setOut(new PrintWriter(new InertWriter(said)))
                .setErr(new PrintWriter(new InertWriter(said)));
        int code = Main.execute(line, here, arguments);
        return new Ended(code, said.toString().replace(folder + "/", ""));
    }

    /** Names the reports of a run that names none: to write all of them takes a third longer, and most tests read these. */
    private static String[] withReports(String... arguments) {
        boolean all = arguments[0].equals("run") && !List.of(arguments).contains("--format");
        return all
                ? Stream.concat(Stream.of(arguments), Stream.of("--format", "terminal,json"))
                        .toArray(String[]::new)
                : arguments;
    }

    /** Carries it out in a process of its own, for what depends on one. */
    Ended runAlone(String... arguments) throws IOException, InterruptedException {
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
