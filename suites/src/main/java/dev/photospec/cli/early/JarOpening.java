package dev.photospec.cli.early;

import dev.photospec.verdict.VerdictListener;
import java.io.IOException;

/** Opens the jars of the class path, which the search for report formats needs all of, while the command is read. */
public final class JarOpening {

    private static final String FORMATS = "META-INF/services/" + VerdictListener.class.getName();

    private JarOpening() {}

    /** Begins, for a command that runs cases; Java's own locks make whoever is faster wait for nothing but a jar. */
    public static void begin(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals("run")) {
            Thread thread = new Thread(JarOpening::open, "photospec-jars");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** A jar that cannot be opened is the business of whoever wants something in it. */
    private static void open() {
        try {
            JarOpening.class.getClassLoader().getResources(FORMATS).asIterator().forEachRemaining(format -> {});
        } catch (IOException e) {
            return;
        }
    }
}
