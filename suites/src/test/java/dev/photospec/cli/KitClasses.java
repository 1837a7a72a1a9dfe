package dev.photospec.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The classes under test for a kit that is a process of its own. Those of its libraries come from an archive, made once
 * for each build: without it more than a hundred starts took a quarter longer.
 */
public final class KitClasses {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path FOLDER = Path.of("target", "kit-archive").toAbsolutePath();
    private static final List<String> SHORT_LIVED = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:ArchiveRelocationMode=0");
    private static final List<String> FLAGS = made();

    private KitClasses() {}

    /** Returns Java's flags, up to the name of a class, for the Java of this process. */
    public static List<String> flags() {
        return FLAGS;
    }

    /** Returns the flags for another Java, which cannot read the archive. */
    static List<String> flagsWithoutArchive() {
        return with(List.of(), classPath());
    }

    private static List<String> made() {
        try {
            Files.createDirectories(FOLDER);
            Path archive = FOLDER.resolve(Integer.toHexString(kind().hashCode()) + ".jsa");
            try (FileChannel lock = FileChannel.open(
                            FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = lock.lock()) {
                if (held.isValid() && !Files.exists(archive)) {
                    make(archive);
                }
            }
            return with(List.of("-XX:SharedArchiveFile=" + archive), classPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the archive was made", e);
        }
    }

    private static void make(Path archive) throws IOException, InterruptedException {
        Path names = FOLDER.resolve("names.txt");
        Path part = FOLDER.resolve("part.jsa");
        java(
                with(List.of("-XX:DumpLoadedClassList=" + names), classPath()),
                "dev.photospec.cli.Main",
                "run",
                "--profile=graph-localtest",
                "--report-dir=" + FOLDER.resolve("report"));
        List<String> dump =
                List.of("-Xshare:dump", "-XX:SharedClassListFile=" + names, "-XX:SharedArchiveFile=" + part);
        java(with(dump, libraries().collect(Collectors.joining(File.pathSeparator))));
        Files.move(part, archive);
    }

    private static void java(List<String> flags, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("output.txt").toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("no archive: " + Files.readString(FOLDER.resolve("output.txt")));
        }
    }

    private static List<String> with(List<String> further, String classPath) {
        return Stream.of(SHORT_LIVED, further, List.of("-cp", classPath))
                .flatMap(List::stream)
                .toList();
    }

    /** The libraries first: an archive has no folders, and serves a class path that begins as its own. */
    private static String classPath() {
        return Stream.concat(libraries(), entries().filter(entry -> !isLibrary(entry)))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Stream<String> libraries() {
        return entries().filter(KitClasses::isLibrary).sorted(Comparator.naturalOrder());
    }

    /** Not our own jars either: the next build writes them anew. */
    private static boolean isLibrary(String entry) {
        return entry.endsWith(".jar") && !entry.startsWith(ROOT.toString());
    }

    /** An archive fits one Java and one list of libraries. */
    private static String kind() {
        return System.getProperty("java.vm.version") + libraries().toList();
    }

    private static Stream<String> entries() {
        return Stream.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .split(File.pathSeparator));
    }
}
