package dev.photospec.cli.early;

import dev.photospec.verdict.VerdictListener;
import java.io.IOException;
import java.security.SecureRandom;

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
            // Parsers of JSON and YAML bring it; from Java 22 on it begins with powers of five, 14 ms for 5^65536.
            Class.forName("java.math.BigDecimal");
            if (run) {
                openJars();
                // A temporary folder takes one, and with it Java's list of providers: 10 ms.
                new SecureRandom().nextInt();
            }
        } catch (ClassNotFoundException | IOException e) {
            return;
        }
    }

    /** The search for report formats needs all of them. */
    private static void openJars() throws IOException {
        EarlyWork.class.getClassLoader().getResources(FORMATS).asIterator().forEachRemaining(format -> {});
    }
}
