package dev.photospec.restore;

import java.nio.file.Path;
import java.util.Map;

/** The folder of all journals: below XDG_STATE_HOME, as the XDG Base Directory Specification has it. */
public final class JournalHome {

    private JournalHome() {}

    /**
     * The folder for journals; it need not exist.
     *
     * @param environment the environment variables
     * @param userHome the user's home folder
     */
    public static Path of(Map<String, String> environment, String userHome) {
        String state = environment.getOrDefault("XDG_STATE_HOME", "");
        // The specification: a path that is not absolute is to be ignored.
        Path home =
                !state.isEmpty() && Path.of(state).isAbsolute() ? Path.of(state) : Path.of(userHome, ".local", "state");
        return home.resolve("photospec").resolve("journal");
    }
}
