package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows the steps to a new dialect to the letter. */
class ContributingTest {

    private static final Pattern BLOCK = Pattern.compile("```(yaml|sh)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("# (avatars/\\S+)\\n");

    @TempDir
    private Path folder;

    @Test
    void a_new_dialect_is_there_judged_and_proven_after_the_steps() throws Exception {
        for (MatchResult block : blocks()) {
            if (block.group(1).equals("yaml")) {
                write(block.group(2));
            } else {
                for (String line : block.group(2).lines().toList()) {
                    assertThat(execute(line)).as(line).isZero();
                }
            }
        }
    }

    private static List<MatchResult> blocks() throws IOException {
        String page = Files.readString(Path.of("../CONTRIBUTING.md"));
        String steps = page.substring(page.indexOf("## Add a dialect"), page.indexOf("## Add a requirement"));
        // The blocks stand in a list, three characters in.
        return BLOCK.matcher(steps.replaceAll("(?m)^ {3}", "")).results().toList();
    }

    private void write(String text) throws IOException {
        var name = FILE.matcher(text);
        assertThat(name.lookingAt()).as(text).isTrue();
        Path file = folder.resolve(name.group(1));
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** In this process, where the folder has another path than in a terminal. */
    private int execute(String line) {
        String[] words = line.replaceFirst("^\\./photospec ", "").split(" ");
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i].equals("avatars") ? folder.resolve("avatars").toString() : words[i];
        }
        boolean reports = List.of("run", "prove").contains(words[0]);
        String[] all = reports
                ? java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(words),
                                java.util.stream.Stream.of(
                                        "--report-dir", folder.resolve("report").toString()))
                        .toArray(String[]::new)
                : words;
        return Command.execute(all);
    }
}
