package dev.photospec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The size of methods. */
class BudgetsTest {

    private static final int MOST_LINES = 40;
    /** The formatter puts the last line of a member at the indentation of its first. */
    private static final Pattern MEMBER = Pattern.compile("( {4}| {8})[\\w<][^=;]*\\(.*");

    private static final Pattern TYPE = Pattern.compile(".*\\b(class|record|enum|interface) \\w+.*");

    @Test
    void no_method_is_long() throws IOException {
        List<String> found = new ArrayList<>();
        for (String room : List.of("schemas", "fixtures", "suites", "reports")) {
            try (Stream<Path> files = Files.walk(Path.of("..", room, "src/main"))) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    found.addAll(longMembers(file));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static List<String> longMembers(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> found = new ArrayList<>();
        for (int first = 0; first < lines.size(); first++) {
            Matcher member = MEMBER.matcher(lines.get(first));
            if (!member.matches() || TYPE.matcher(lines.get(first)).matches()) {
                continue;
            }
            String end = member.group(1) + "}";
            int last = first;
            while (last < lines.size()
                    && !lines.get(last).equals(end)
                    && !lines.get(last).isEmpty()) {
                last++;
            }
            if (last - first >= MOST_LINES) {
                found.add(file.getFileName() + ":" + (first + 1));
            }
        }
        return found;
    }
}
