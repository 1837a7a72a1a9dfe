package dev.photospec.cli.early;

import dev.photospec.verdict.VerdictListener;
import java.io.IOException;

/** Begins what a command needs soon, while the first processor still reads the command. */
public final class EarlyWork {

    private static final String FORMATS = "META-INF/services/" + VerdictListener.class.getName();

    private EarlyWork() {}

    /** Begins; Java's own locks make whoever is faster wait for nothing but a jar or a class. */
    public static void begin(String... arguments) {
        boolean run = arguments.length > 0 && arguments[0].equals("run");
        Thread thread = new Thread(() -> work(run), "photospec-early");
        thread.setDaemon(true);
        thread.start();
    }

    /** A fault is the business of whoever wants what failed. */
    private static void work(boolean run) {
        try {
            // Parsers of JSON and YAML bring it. From Java 22 on it begins with seventeen powers of five, 14 ms for
            // 5^65536.
            Class.forName("java.math.BigDecimal");
            if (run) { // the search for report formats needs all jars open
                EarlyWork.class
                        .getClassLoader()
                        .getResources(FORMATS)
                        .asIterator()
                        .forEachRemaining(format -> {});
            }
        } catch (ClassNotFoundException | IOException e) {
            return;
        }
    }
}
