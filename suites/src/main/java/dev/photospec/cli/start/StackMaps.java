package dev.photospec.cli.start;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Gives classes that were compiled for Java 5, such as picocli's, the stack maps of newer ones. Without them a class is in no
 * archive of classes and is verified at each start, which took a third of the time of {@code list profiles}.
 */
public final class StackMaps {

    /** The class files' first version that has stack maps. */
    private static final int FIRST = Opcodes.V1_6;

    private static final int MAJOR_VERSION = 7;

    private StackMaps() {}

    /** Rewrites jars; the classes in them must be those that this process has on its class path. */
    public static void main(String[] jars) throws IOException {
        for (String jar : jars) {
            rewrite(Path.of(jar));
        }
    }

    /** Entries keep their order and times, so that two builds make the same bytes. */
    private static void rewrite(Path jar) throws IOException {
        Path written = jar.resolveSibling(jar.getFileName() + ".new");
        try (ZipFile from = new ZipFile(jar.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(written))) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(entry.getTimeLocal());
                to.putNextEntry(copy);
                try (InputStream bytes = from.getInputStream(entry)) {
                    to.write(withStackMaps(entry.getName(), bytes.readAllBytes()));
                }
            }
        }
        Files.move(written, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] withStackMaps(String name, byte[] bytes) {
        if (!name.endsWith(".class") || bytes[MAJOR_VERSION] >= FIRST) {
            return bytes;
        }
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
        new ClassReader(bytes).accept(new Newer(writer), ClassReader.SKIP_FRAMES);
        return writer.toByteArray();
    }

    /** The class as it is, but for its version. */
    private static final class Newer extends ClassVisitor {

        Newer(ClassVisitor writer) {
            super(Opcodes.ASM9, writer);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String superName, String[] faces) {
            super.visit(Opcodes.V17, access, name, signature, superName, faces);
        }
    }
}
