package example.photos;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Our server for tests that know nothing of it: the ones that Surefire finds in Photospec's jar. */
public final class ServerOfTheSession implements LauncherSessionListener {

    private PhotoServer server;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        try {
            server = new PhotoServer(RunningServer.SECRET, System.getProperty("fault", "none"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // photospec.yaml names these two.
        System.setProperty("BASE", server.base());
        System.setProperty("SECRET", RunningServer.SECRET);
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        server.close();
    }
}
