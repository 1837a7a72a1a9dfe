package dev.photospec.hostile;

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
 * @param millis how long it took
 */
record Kit(int exit, String output, long millis) {

    private static final long LONGEST_SECONDS = 120;

    /** @param main the class that is run, with the memory that the launcher gives the kit */
    static Kit run(Path folder, Map<String, String> environment, String main, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                classPath(),
                main));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(folder, "kit", ".out");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("NO_COLOR", "1");
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        Process process = builder.start();
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the kit did not end: " + Files.readString(output));
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        return new Kit(
                process.exitValue(), Files.readString(output, java.nio.charset.StandardCharsets.ISO_8859_1), millis);
    }

    /** The exit code of the command with that word, one of many that were carried out in the process. */
    int exit(String word) {
        return output.lines()
                .filter(line -> line.startsWith("exit ") && line.contains("=" + word))
                .map(line -> Integer.parseInt(line.split(" ")[1]))
                .findFirst()
                .orElseThrow(() -> new AssertionError(output));
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
