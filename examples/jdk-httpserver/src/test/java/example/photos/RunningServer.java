package example.photos;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Our server, for as long as a test class runs. */
final class RunningServer implements BeforeAllCallback, AfterAllCallback {

    static final String SECRET = "not-a-secret-in-tests";

    private PhotoServer server;

    String base() {
        return server.base();
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        server = new PhotoServer(SECRET, System.getProperty("fault", "none"));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        server.close();
    }
}
