package dev.photospec.cli;

import dev.photospec.verdict.Tool;
import picocli.CommandLine.IVersionProvider;

/** The kit's version and the commit it was built from, as the build wrote them down. */
final class VersionProvider implements IVersionProvider {

    @Override
    public String[] getVersion() {
        Tool tool = Tool.current();
        return new String[] {
            tool.name() + " " + tool.version() + " (" + tool.commit() + ")",
            "Java " + System.getProperty("java.version")
        };
    }
}
