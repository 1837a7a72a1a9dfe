package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The pages at the root name only commands, options and files that there are. */
class ManualsTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern COMMAND = Pattern.compile("\\./photospec ([a-z]+)([^`\\n#|]*)");
    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");
    private static final Pattern FILE =
            Pattern.compile("[(`]((?:schemas|fixtures|suites|reports)/[A-Za-z0-9_./-]+|[A-Z]+(?:\\.md)?)[)`]");

    private static String page(String name) throws IOException {
        return Files.readString(ROOT.resolve(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"})
    void every_command_and_option_exists(String name) throws IOException {
        for (MatchResult found : COMMAND.matcher(page(name)).results().toList()) {
            CommandLine command = Command.line().getSubcommands().get(found.group(1));
            assertThat(command).as(found.group()).isNotNull();
            assertThat(OPTION.matcher(found.group(2)).results().map(MatchResult::group))
                    .as(found.group())
                    .allMatch(command.getCommandSpec().optionsMap()::containsKey);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"})
    void every_file_exists(String name) throws IOException {
        List<String> files = FILE.matcher(page(name))
                .results()
                .map(found -> found.group(1))
                .filter(file -> !file.contains("/target/")) // made by a build
                .filter(file -> file.contains("/") || file.contains(".") || file.equals("LICENSE"))
                .toList();

        assertThat(files)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(ROOT.resolve(file)).exists());
    }

    @Test
    void the_changelog_lists_every_command_and_the_readme_its_two() throws IOException {
        Stream<String> commands = Command.line().getSubcommands().keySet().stream()
                .filter(command -> !command.equals("help"))
                .map(command -> "`" + command + "`");

        assertThat(page("CHANGELOG.md")).contains(commands.toList());
        assertThat(page("README.md")).contains("./photospec run ", "./mvnw verify ");
    }

    @Test
    void the_architecture_fits_on_a_page() throws IOException {
        assertThat(page("ARCHITECTURE.md").lines()).hasSizeLessThanOrEqualTo(60);
    }
}
