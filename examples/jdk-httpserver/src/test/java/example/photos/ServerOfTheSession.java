package example.photos;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Our server, for as long as tests run. */
public final class ServerOfTheSession implements LauncherSessionListener {

    private static final String SECRET = "not-a-secret-in-tests";

    private PhotoServer server;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        try {
            server = new PhotoServer(SECRET, System.getProperty("fault", "none"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // photospec.yaml names these two.
        System.setProperty("BASE", server.base());
        System.setProperty("SECRET", SECRET);
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        server.close();
    }
}
