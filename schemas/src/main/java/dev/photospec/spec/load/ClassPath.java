package dev.photospec.spec.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Reaches the data that comes with the kit, whether it lies in a folder or in a jar. */
public final class ClassPath {

    private static final String LANDMARK = "language/profile.schema.json";

    private ClassPath() {}

    /**
     * Returns the text of a resource that is certain to be there.
     *
     * @throws IllegalStateException if it is not
     */
    public static String text(String resource) {
        return find(resource).orElseThrow(() -> new IllegalStateException("no " + resource + " on the class path"));
    }

    /** Returns the text of a resource, if there is one. */
    static Optional<String> find(String resource) {
        try (InputStream stream = ClassPath.class.getClassLoader().getResourceAsStream(resource)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks into the folder {@code profiles}; the path is valid until the call returns. */
    static <T> T inProfiles(Function<Path, T> look) {
        URL landmark = ClassPath.class.getClassLoader().getResource(LANDMARK);
        if (landmark == null) {
            throw new IllegalStateException("no " + LANDMARK + " on the class path");
        }
        return inProfiles(landmark, look);
    }

    static <T> T inProfiles(URL landmark, Function<Path, T> look) {
        String url = landmark.toString();
        return url.startsWith("jar:") ? inJar(url, look) : look.apply(beside(Path.of(uri(url))));
    }

    private static <T> T inJar(String url, Function<Path, T> look) {
        Path jar = Path.of(uri(url.substring("jar:".length(), url.lastIndexOf("!/"))));
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            return look.apply(beside(files.getPath("/" + LANDMARK)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path beside(Path landmark) {
        return landmark.resolveSibling("..").resolve("profiles").normalize();
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("unusable class path entry " + text, e);
        }
    }
}
