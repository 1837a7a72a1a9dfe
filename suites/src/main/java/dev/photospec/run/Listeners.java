package dev.photospec.run;

import dev.photospec.spec.load.Nearest;
import dev.photospec.verdict.VerdictListener;
import java.util.List;
import java.util.ServiceLoader;

/** Finds the report formats. */
public final class Listeners {

    /** The format of the one result that every other is a view of. */
    static final String CANONICAL = "json";

    /** Its name in the report folder. */
    public static final String CANONICAL_FILE = "conformance.json";

    private Listeners() {}

    /**
     * The formats that are wanted.
     *
     * @throws UsageException if one is unknown, or if there is none at all
     */
    public static List<VerdictListener> named(List<String> formats) {
        List<VerdictListener> all = all();
        List<String> known = all.stream().map(VerdictListener::format).sorted().toList();
        for (String format : formats) {
            if (!known.contains(format)) {
                throw new UsageException("photospec: no report format '" + format + "'; there are "
                        + String.join(", ", known) + Nearest.hint(format, known));
            }
        }
        return all.stream()
                .filter(listener -> formats.isEmpty() && listener.isDefault()
                        || formats.contains(listener.format())
                        || listener.format().equals("terminal"))
                .toList();
    }

    /** One format and no other, not even the terminal's. */
    public static VerdictListener alone(String format) {
        return all().stream()
                .filter(listener -> listener.format().equals(format))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no report format " + format));
    }

    private static List<VerdictListener> all() {
        List<VerdictListener> all = ServiceLoader.load(VerdictListener.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        if (all.isEmpty()) {
            throw new IllegalStateException("no report format was found; the reports jar is missing");
        }
        return all;
    }
}
