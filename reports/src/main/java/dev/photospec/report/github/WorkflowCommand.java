package dev.photospec.report.github;

import dev.photospec.report.Characters;
import java.util.stream.Collectors;

/** A line that a GitHub Actions runner obeys ("Workflow commands for GitHub Actions"). */
final class WorkflowCommand {

    private WorkflowCommand() {}

    /** The line for an annotation, its text made of lines. */
    static String of(String command, String title, String text) {
        String lines = text.lines().map(Characters::visible).collect(Collectors.joining("\n"));
        return "::" + command + " title=" + property(Characters.visible(title)) + "::" + data(lines) + "\n";
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
