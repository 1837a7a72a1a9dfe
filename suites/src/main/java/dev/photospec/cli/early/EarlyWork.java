package dev.photospec.cli.early;

import dev.photospec.verdict.VerdictListener;
import java.io.IOException;
import java.math.BigDecimal;

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

    private static void work(boolean run) {
        // The parsers of JSON and YAML bring it. From Java 22 on, it begins with seventeen powers of five, up to
        // 5^65536: 14 ms.
        BigDecimal.valueOf(1);
        if (run) {
            openJars();
        }
    }

    /** The search for report formats needs all of them. A jar that cannot be opened is the business of whoever wants something in it. */
    private static void openJars() {
        try {
            EarlyWork.class.getClassLoader().getResources(FORMATS).asIterator().forEachRemaining(format -> {});
        } catch (IOException e) {
            return;
        }
    }
}
