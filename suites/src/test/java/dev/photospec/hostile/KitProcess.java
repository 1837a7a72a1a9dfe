package dev.photospec.hostile;

import dev.photospec.cli.KitClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The kit as a process of its own, with the memory that its launcher gives it.
 *
 * @param exit its exit code
 * @param output what it wrote to standard output and standard error, as Latin-1
 */
record KitProcess(int exit, String output) {

    private static final long LONGEST_SECONDS = 120;

    /**
     * Where the kit runs.
     *
     * @param folder its working folder
     * @param environment variables beside those of this process
     * @param before a command that carries out the one that follows it, or nothing
     */
    record Machine(Path folder, Map<String, String> environment, List<String> before) {

        Machine(Path folder, Map<String, String> environment) {
            this(folder, environment, List.of());
        }

        /** A machine where no file can be longer, as on a disk that is full. */
        Machine withoutRoomFor(int blocksOf512) {
            return new Machine(
                    folder, environment, List.of("sh", "-c", "ulimit -f " + blocksOf512 + "; exec \"$@\"", "sh"));
        }
    }

    /** @param main the class that is run, with the memory that the launcher gives the kit */
    static KitProcess run(Path folder, Map<String, String> environment, String main, String... arguments)
            throws IOException, InterruptedException {
        return run(new Machine(folder, environment), main, arguments);
    }

    static KitProcess run(Machine machine, String main, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(machine.before());
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // It would be a file.
                "-XX:-UsePerfData"));
        command.addAll(KitClasses.flags());
        command.add(main);
        command.addAll(List.of(arguments));
        return ended(command, machine);
    }

    private static KitProcess ended(List<String> command, Machine machine) throws IOException, InterruptedException {
        Path output = Files.createTempFile(machine.folder(), "kit", ".out");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(machine.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("NO_COLOR", "1");
        builder.environment().putAll(machine.environment());
        Process process = builder.start();
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the kit did not end: " + Files.readString(output));
        }
        return new KitProcess(
                process.exitValue(), Files.readString(output, java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    /** The exit code of the command with that word, one of many that were carried out in the process. */
    int exit(String word) {
        return output.lines()
                .filter(line -> line.startsWith("exit ") && line.contains("=" + word))
                .map(line -> Integer.parseInt(line.split(" ")[1]))
                .findFirst()
                .orElseThrow(() -> new AssertionError(output));
    }

    /** The output in one line. */
    String words() {
        return output.replaceAll("\\s+", " ");
    }
}
