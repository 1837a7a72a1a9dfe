package dev.photospec.report.allure;

import dev.photospec.verdict.VerdictListener;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Allure's generator, with forty jars of which nothing else here has need. They lie in the folder
 * {@code allure} beside the jar of this class, in no class path, and are loaded when a page is wanted.
 */
final class AllureLibrary {

    private AllureLibrary() {}

    /** Calls {@link AllurePage#write} with those jars. */
    static void write(Path results, Path folder, Writer page) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader ours = thread.getContextClassLoader();
        try (URLClassLoader loader = loader()) {
            // Allure asks this one for its script and style.
            thread.setContextClassLoader(loader);
            loader.loadClass(AllurePage.class.getName())
                    .getMethod("write", Path.class, Path.class, Writer.class)
                    .invoke(null, results, folder, page);
        } catch (InvocationTargetException e) {
            throw new IOException("Allure's page could not be made: " + e.getCause(), e);
        } catch (ReflectiveOperationException e) {
            throw new IOException("Allure's generator is not beside the reports", e);
        } finally {
            thread.setContextClassLoader(ours);
        }
    }

    /** Returns an {@link AllureResults} that those jars write for. */
    static VerdictListener results() throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader ours = thread.getContextClassLoader();
        ClassLoader loader = new AllureLoader(urls());
        try {
            thread.setContextClassLoader(loader);
            return (VerdictListener) loader.loadClass(AllureResults.class.getName())
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new IOException("Allure's library is not beside the reports", e);
        } finally {
            thread.setContextClassLoader(ours);
        }
    }

    private static URLClassLoader loader() throws IOException {
        return new URLClassLoader(urls(), ClassLoader.getPlatformClassLoader());
    }

    /** The class path stands behind those jars, so that {@link AllurePage} is found among them. */
    private static URL[] urls() throws IOException {
        List<URL> urls = new ArrayList<>();
        for (Path jar : beside()) {
            urls.add(jar.toUri().toURL());
        }
        for (String entry : System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }

    private static List<Path> beside() throws IOException {
        try {
            Path here = Path.of(AllureLibrary.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path folder = here.resolveSibling("allure");
            if (!Files.isDirectory(folder)) {
                return List.of();
            }
            try (Stream<Path> jars = Files.list(folder)) {
                return jars.sorted().toList();
            }
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
