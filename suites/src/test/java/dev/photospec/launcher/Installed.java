package dev.photospec.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;

/** A launcher with a kit that only says how it was started. */
record Installed(Path script) {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final String MAIN = "dev/photospec/cli/Main";
    private static final String SOURCE = """
            package dev.photospec.cli;
            public class Main {
                public static void main(String[] arguments) {
                    String said = String.join("|", arguments).replace("launcher", "" + System.getenv("PHOTOSPEC_LAUNCHER"));
                    System.out.println(Runtime.version().feature() + " [" + said + "]");
                }
            }
            """;
    private static final String TRAINING = "dev/photospec/cli/start/StartTraining";
    private static final String TRAINING_SOURCE = """
            package dev.photospec.cli.start;
            public class StartTraining {
                public static void main(String[] arguments) {
                    dev.photospec.cli.Main.main(arguments);
                }
            }
            """;

    /** How a start ended. */
    record Ended(int code, String output) {}

    /** Installs the launcher of the releases as they are unpacked. */
    static Installed release(Path folder) throws IOException {
        Path script = Files.createDirectories(folder.resolve("bin")).resolve("photospec");
        Files.copy(ROOT.resolve("suites/distribution/photospec"), script);
        jar(folder.resolve("photospec.jar"));
        return new Installed(script);
    }

    /** Writes the kit. */
    static void jar(Path jar) throws IOException {
        Path work = Files.createTempDirectory(jar.toAbsolutePath().getParent(), "stub");
        Path source = Files.writeString(work.resolve("Main.java"), SOURCE);
        Path training = Files.writeString(work.resolve("StartTraining.java"), TRAINING_SOURCE);
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "--release",
                        "17",
                        "-d",
                        work.toString(),
                        source.toString(),
                        training.toString());
        assertThat(compiled).isZero();
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file)) {
            for (String type : List.of(MAIN, TRAINING)) {
                entries.putNextEntry(new JarEntry(type + ".class"));
                entries.write(Files.readAllBytes(work.resolve(type + ".class")));
            }
        }
    }

    Ended start(Path from, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        return start(List.of(), from, environment, arguments);
    }

    /** @param prefix words before the command, such as those that change the user */
    Ended start(List<String> prefix, Path from, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("photospec-launcher", ".txt");
        List<String> command = new java.util.ArrayList<>(prefix);
        command.add(script.toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(from.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PHOTOSPEC_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("still running: " + Files.readString(output));
        }
        try {
            return new Ended(process.exitValue(), Files.readString(output));
        } finally {
            Files.delete(output);
        }
    }
}
