package dev.photospec.spec.load;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The little dialect of the tests, copied to a folder where it may be spoilt. */
record Dialect(Path folder) {

    private static final List<String> FILES = List.of("profile.yaml", "requirements.yaml", "bodies/photo.schema.json");

    static Dialect copiedTo(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("bodies"));
        for (String file : FILES) {
            Files.copy(original().resolve(file), folder.resolve(file));
        }
        return new Dialect(folder);
    }

    static Path original() {
        try {
            return Path.of(Dialect.class
                            .getResource("/dialects/little/profile.yaml")
                            .toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Dialect with(String file, String before, String after) throws IOException {
        String text = Files.readString(folder.resolve(file));
        if (!text.contains(before)) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "no '%s' in %s", before, file));
        }
        Files.writeString(folder.resolve(file), text.replace(before, after));
        return this;
    }

    /** Returns what loading it is refused with, without the folder's name. */
    String refusal() {
        DataException refused = catchThrowableOfType(DataException.class, () -> Profiles.load(folder.toString()));
        return refused == null ? "accepted" : refused.getMessage().replace(folder + "/", "");
    }
}
