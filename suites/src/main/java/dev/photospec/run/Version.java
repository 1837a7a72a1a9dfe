package dev.photospec.run;

import dev.photospec.verdict.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The kit's version and the commit it was built from, as the build wrote them down. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        Tool tool = tool();
        return new String[] {
            tool.name() + " " + tool.version() + " (" + tool.commit() + ")",
            "Java " + System.getProperty("java.version")
        };
    }

    static Tool tool() {
        Properties built = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/photospec.properties")) {
            built.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Tool("photospec", built.getProperty("version"), built.getProperty("commit"));
    }
}
