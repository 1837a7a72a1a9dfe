package dev.photospec.cli;

import dev.photospec.run.UsageException;
import dev.photospec.spec.load.DataException;
import java.io.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The answers to the questions of a command: checked one by one, and asked again where one is wrong. */
final class Questions {

    private static final int TRIES = 5;

    private final Console console;
    private final List<String> missing = new ArrayList<>();
    private final List<String> known = new ArrayList<>();

    /** @param console the terminal; null if there is none */
    Questions(Console console) {
        this.console = console;
    }

    /**
     * Returns the option's value, or the answer to the question.
     *
     * @param check throws if an answer cannot be used
     */
    String given(String option, String question, String value, Consumer<String> check) {
        if (value != null) {
            check.accept(value);
            keep(option, value);
            return value;
        }
        for (int i = 0; console != null && i < TRIES; i++) {
            String answer = line(question + ": ");
            if (!answer.isEmpty() && isGood(answer, check)) {
                keep(option, answer);
                return answer;
            }
        }
        missing.add(option + " (" + question + ")");
        return "";
    }

    /** Returns the answer to the question, or the default where nobody answers. */
    String optional(String question, String usual) {
        String answer = console == null ? "" : line(question + " [" + usual + "]: ");
        return answer.isEmpty() ? usual : answer;
    }

    /** @throws UsageException naming every option without a value */
    void refuseMissing() {
        if (!missing.isEmpty()) {
            throw new UsageException("photospec: missing: " + String.join(", ", missing) + again());
        }
    }

    /** Remembers an answer, so that nobody has to give it twice. */
    void keep(String option, String value) {
        known.add(option + " '" + value.replace("'", "'\\''") + "'");
    }

    private String again() {
        return known.isEmpty() ? "" : "\n  go on with: photospec init " + String.join(" ", known) + " …";
    }

    private String line(String prompt) {
        String answer = console.readLine("%s", prompt);
        if (answer == null) {
            throw new UsageException("photospec: the input ended; nothing is written" + again());
        }
        return answer.strip();
    }

    private boolean isGood(String answer, Consumer<String> check) {
        try {
            check.accept(answer);
            return true;
        } catch (UsageException | DataException e) {
            console.printf("  %s%n", e.getMessage());
            return false;
        }
    }
}
