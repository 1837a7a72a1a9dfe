package dev.photospec.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Jazzer in a process of its own, with the memory that the launcher gives the kit. Its JUnit engine would do, too; but
 * it changes every class of the process it runs in, which here is that of all other tests, and takes twice as long to begin.
 */
final class Search {

    /** How long to look at each property; without it all of them are looked at together, for a short time. */
    static final String SECONDS = "photospec.fuzz.seconds";

    private static final int SHORT_SECONDS = 20;
    /** So that a build comes to the same as the last one, as far as time allows. */
    private static final int SHORT_SEED = 20261121;

    private static final int SECONDS_FOR_ONE = 5;
    private static final int MOST_MEGABYTES = 1024;
    private static final int LONGEST_INPUT = 20_000;
    private static final int START_SECONDS = 120;

    private final Path folder;
    private final int seconds;
    private final List<String> options = new ArrayList<>();

    private Search(String name, int seconds) throws IOException {
        this.folder = Files.createDirectories(Path.of("target", "fuzz", name).toAbsolutePath());
        this.seconds = seconds;
    }

    /** A short one for everything: the first byte of an input says for what. */
    static Search ofAll() throws IOException {
        Search search = new Search("all", Integer.getInteger(SECONDS, SHORT_SECONDS));
        Path together = Files.createDirectories(search.folder.resolve("together"));
        for (int i = 0; i < Properties.names().size(); i++) {
            String name = Properties.names().get(i);
            for (Path file : Corpus.of(name)) {
                byte[] input = Files.readAllBytes(file);
                byte[] prefixed = new byte[input.length + 1];
                prefixed[0] = (byte) i;
                System.arraycopy(input, 0, prefixed, 1, input.length);
                Files.write(together.resolve(name + "-" + file.getFileName()), prefixed);
            }
        }
        search.options.addAll(List.of("-seed=" + SHORT_SEED, together.toString()));
        return search;
    }

    /** A long one for one property; what it learns stays below {@code target/fuzz} for the next. */
    static Search of(String name) throws IOException {
        Search search = new Search(name, Integer.getInteger(SECONDS, SHORT_SECONDS));
        Path learnt = Files.createDirectories(search.folder.resolve("learnt"));
        search.options.addAll(
                List.of(learnt.toString(), Corpus.folder(name).toAbsolutePath().toString()));
        return search;
    }

    /** Gives zero if nothing was found. */
    int run() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        Process process = builder.start();
        if (!process.waitFor(seconds + START_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the search did not end: " + log());
        }
        return process.exitValue();
    }

    private List<String> command() {
        String only = folder.getFileName().toString().equals("all")
                ? ""
                : folder.getFileName().toString();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-D" + Fuzzer.ONLY + "=" + only,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + Fuzzer.class.getName(),
                "--instrumentation_includes=dev.photospec.**:tools.jackson.core.**:org.snakeyaml.**",
                "--custom_hook_includes=dev.photospec.**:org.snakeyaml.**",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/",
                "-timeout=" + SECONDS_FOR_ONE,
                "-rss_limit_mb=" + MOST_MEGABYTES,
                "-max_len=" + LONGEST_INPUT,
                "-max_total_time=" + seconds,
                "-print_final_stats=1"));
        command.addAll(options);
        return command;
    }

    /** Returns what the search says of itself, and where a find lies. */
    String log() throws IOException {
        String log = Files.readString(folder.resolve("log"), StandardCharsets.ISO_8859_1);
        return folder + ": " + log.substring(Math.max(0, log.length() - 4000));
    }

    /** Returns how many inputs were tried, and how far they came. */
    String figures() throws IOException {
        return log().lines()
                .filter(line -> line.contains("cov: ") || line.startsWith("stat::"))
                .collect(Collectors.joining("\n"));
    }
}
