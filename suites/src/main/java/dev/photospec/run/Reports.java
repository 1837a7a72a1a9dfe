package dev.photospec.run;

import dev.photospec.verdict.SavedResult;
import dev.photospec.verdict.Views;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ServiceLoader;

/** Reaches what the reports make on demand. */
public final class Reports {

    /** Something that is made of files which may not be there, or be something else. */
    public interface Making<T> {
        T make() throws IOException;
    }

    private Reports() {}

    public static Views views() {
        return ServiceLoader.load(Views.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no view was found; the reports jar is missing"));
    }

    /** @throws UsageException if the file is missing, damaged, or no result */
    public static SavedResult read(Path file) {
        return making(() -> views().read(file));
    }

    /** Takes a file that cannot be used for the user's mistake, not for a fault of the kit. */
    public static <T> T making(Making<T> making) {
        try {
            return making.make();
        } catch (IOException e) {
            throw new UsageException("photospec: " + said(e));
        }
    }

    private static String said(IOException e) {
        if (e instanceof NoSuchFileException missing) {
            return missing.getFile() + " does not exist; name a conformance.json that a run has written";
        }
        if (e instanceof AccessDeniedException denied) {
            return denied.getFile() + " may not be read or written";
        }
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }
}
