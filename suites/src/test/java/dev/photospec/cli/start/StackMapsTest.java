package dev.photospec.cli.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class StackMapsTest {

    @TempDir
    private Path folder;

    private Path picocli;
    private Path jar;

    @BeforeEach
    void copies_picocli() throws Exception {
        picocli = Path.of(CommandLine.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        jar = Files.copy(picocli, folder.resolve("picocli.jar"));
    }

    @Test
    void no_class_is_older_than_stack_maps_and_no_entry_is_lost() throws IOException {
        StackMaps.main(new String[] {jar.toString()});

        assertThat(names(jar)).isEqualTo(names(picocli));
        try (ZipFile classes = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(classes.entries())) {
                if (entry.getName().endsWith(".class")) {
                    assertThat(version(classes, entry)).as(entry.getName()).isGreaterThanOrEqualTo(50);
                }
            }
        }
    }

    @Test
    void every_class_passes_the_verification_of_java() throws Exception {
        StackMaps.main(new String[] {jar.toString()});

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            for (String name : names(jar)) {
                if (name.startsWith("picocli/") && name.endsWith(".class")) {
                    String type = name.substring(0, name.length() - ".class".length());
                    assertThat(Class.forName(type.replace('/', '.'), true, loader)
                                    .getClassLoader())
                            .isSameAs(loader);
                }
            }
        }
    }

    @Test
    void the_same_jar_makes_the_same_bytes() throws IOException {
        Path again = Files.copy(picocli, folder.resolve("again.jar"));
        StackMaps.main(new String[] {jar.toString(), again.toString()});

        assertThat(jar).hasSameBinaryContentAs(again);
    }

    private static List<String> names(Path jar) throws IOException {
        try (ZipFile file = new ZipFile(jar.toFile())) {
            return Collections.list(file.entries()).stream()
                    .map(ZipEntry::getName)
                    .toList();
        }
    }

    private static int version(ZipFile classes, ZipEntry entry) throws IOException {
        try (InputStream bytes = classes.getInputStream(entry);
                DataInputStream numbers = new DataInputStream(bytes)) {
            numbers.readInt();
            numbers.readUnsignedShort();
            return numbers.readUnsignedShort();
        }
    }
}
