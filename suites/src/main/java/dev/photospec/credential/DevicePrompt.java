package dev.photospec.credential;

import java.net.URI;
import java.time.Duration;

/** Tells the user where to sign in, on whatever device there is. */
@FunctionalInterface
public interface DevicePrompt {

    /**
     * Shows it.
     *
     * @param page the page to open
     * @param code what to enter there
     * @param window how long there is to do so
     */
    void show(URI page, String code, Duration window);
}
