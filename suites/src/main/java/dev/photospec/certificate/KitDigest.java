package dev.photospec.certificate;

import dev.photospec.check.Checks;
import dev.photospec.image.Mark;
import dev.photospec.spec.Profile;
import dev.photospec.verdict.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The digest of the kit that runs: of the list that {@code sha256sum} prints for its jars that judge, or for the
 * class files where they lie in folders.
 */
final class KitDigest {

    /** One class of each jar that has a part in a verdict. */
    private static final List<Class<?>> PARTS = List.of(Checks.class, Mark.class, Profile.class);

    private KitDigest() {}

    static String now() {
        return Sha256.of(PARTS.stream()
                .map(KitDigest::place)
                .flatMap(KitDigest::lines)
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8));
    }

    private static Path place(Class<?> part) {
        try {
            return Path.of(
                    part.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the kit's own place has no name", e);
        }
    }

    private static Stream<String> lines(Path place) {
        return files(place).stream().map(file -> {
            try {
                Path name = Files.isDirectory(place) ? place.relativize(file) : file.getFileName();
                return Digest.of(file) + "  " + name + "\n";
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static List<Path> files(Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
