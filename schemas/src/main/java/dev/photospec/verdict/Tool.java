package dev.photospec.verdict;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The kit's version and the commit it was built from. */
public record Tool(String name, String version, String commit) {

    private static final String BUILT = "/photospec.properties";

    /** Returns this kit, as its build recorded it. */
    public static Tool current() {
        Properties built = new Properties();
        try (InputStream in = Tool.class.getResourceAsStream(BUILT)) {
            built.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Tool("photospec", built.getProperty("version"), built.getProperty("commit"));
    }
}
