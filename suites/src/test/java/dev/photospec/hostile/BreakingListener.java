package dev.photospec.hostile;

import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.VerdictListener;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** A report format with a bug: where and how is told by a property of the process. */
public final class BreakingListener implements VerdictListener {

    private static final String HOW = "photospec.breaking-listener";

    /**
     * Does something while this is one of the formats.
     *
     * @param how where it breaks and by what, such as {@code judged StackOverflowError}
     * @param folder an empty folder for the file that names it
     */
    static <T> T among(String how, Path folder, Callable<T> what) throws Exception {
        Path services = Files.createDirectories(folder.resolve("classes/META-INF/services"));
        Files.writeString(services.resolve(VerdictListener.class.getName()), BreakingListener.class.getName());
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        try (URLClassLoader further =
                new URLClassLoader(new URL[] {folder.resolve("classes").toUri().toURL()}, usual)) {
            thread.setContextClassLoader(further);
            System.setProperty(HOW, how);
            return what.call();
        } finally {
            thread.setContextClassLoader(usual);
            System.clearProperty(HOW);
        }
    }

    @Override
    public String format() {
        return "breaking";
    }

    @Override
    public void started(Run run, Output output) {
        maybe("started");
    }

    @Override
    public void judged(CaseVerdict verdict) {
        maybe("judged");
    }

    @Override
    public void finished(Conclusion conclusion) {
        maybe("finished");
    }

    private static void maybe(String where) {
        String how = System.getProperty(HOW);
        if (how.startsWith(where)) {
            switch (how.substring(where.length() + 1)) {
                case "StackOverflowError" -> deeper(0);
                case "OutOfMemoryError" -> System.out.println(new long[Integer.MAX_VALUE].length);
                case "AssertionError" -> throw new AssertionError("a bug");
                default -> throw new IllegalStateException("a bug");
            }
        }
    }

    private static long deeper(long depth) {
        return depth < 0 ? depth : deeper(depth + 1) + 1;
    }
}
