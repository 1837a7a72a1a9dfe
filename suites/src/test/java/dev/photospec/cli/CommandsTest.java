package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.cli.print.HintWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** What the commands that send nothing print, and how wrong words are answered. */
class CommandsTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int execute(String... arguments) {
        CommandLine command = Command.line();
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }

    @Test
    void every_command_in_a_hint_has_the_name_that_was_typed() {
        assertThat(HintWriter.COMMANDS)
                .containsExactlyElementsOf(Command.line().getSubcommands().keySet().stream()
                        .sorted()
                        .toList());
    }

    @Test
    void help_is_a_command_too() {
        assertThat(execute("help", "run")).isZero();
        assertThat(out.toString()).contains("Usage: photospec run", "--only");
    }

    @Test
    void a_list_is_aligned_below_its_heading() {
        assertThat(execute("list", "routes", "--profile", "graph-v1.0")).isZero();

        assertThat(out.toString().lines())
                .startsWith(
                        "PROFILE     VERB   TEMPLATE",
                        "graph-v1.0  GET    /me/photo/$value",
                        "graph-v1.0  GET    /users/{id | userPrincipalName}/photo/$value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"profiles", "routes", "requirements", "checks", "mutants"})
    void everything_is_listed_as_text_and_as_json(String what) {
        assertThat(execute("list", what)).isZero();
        long rows = out.toString().lines().count() - 1;
        out.getBuffer().setLength(0);
        assertThat(execute("list", what, "--json")).isZero();

        assertThat(new JsonMapper().readTree(out.toString())).hasSize(Math.toIntExact(rows));
        assertThat(rows).isPositive();
    }

    @Test
    void a_requirement_is_explained() {
        assertThat(execute("explain", "value-without-photo-is-404", "--profile", "graph-v1.0", "--proof"))
                .isZero();

        assertThat(out.toString())
                .startsWith("graph-v1.0 / value-without-photo-is-404\n"
                        + "  A read of the photo answers 404 when there is none.\n"
                        + "  source    Get photo, Response for getting the photo\n"
                        + "  page      https://github.com/microsoftgraph/microsoft-graph-docs/commits/main/"
                        + "api-reference/v1.0/api/profilephoto_get.md\n"
                        + "  document  15. A read of the photo answers 404 if there is none.\n"
                        + "  standing  documented\n"
                        + "  expects   status, one-of 404\n")
                .contains("  proved by value-of-nobody-is-200: ", "    GET /me/photo/$value\n");
    }

    @Test
    void a_cases_id_is_explained_by_its_requirement() {
        assertThat(execute("explain", "value-answers-200/GET/me/value")).isZero();

        assertThat(out.toString()).contains("graph-v1.0 / value-answers-200");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "explain value-answers-20 | value-answers-200",
                "list route | routes",
                "lst | list",
                "run --profle graph-v1.0 | --profile",
                "run --profile graph-v1.O | graph-v1.0",
                "run --reading observd | observed",
                "run --format juint | junitxml",
                "run ftp://example.com | --config",
            })
    void a_wrong_word_ends_with_2_and_names_the_nearest_right_one(String arguments, String right) {
        assertThat(execute(arguments.split(" "))).isEqualTo(2);

        assertThat(err.toString()).contains(right);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void no_command_at_all_ends_with_2() {
        assertThat(execute()).isEqualTo(2);

        assertThat(err.toString()).startsWith("photospec: a command is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "run", "serve", "list", "explain", "restore"})
    void help_keeps_to_80_columns(String command) {
        assertThat(execute((command + " --help").strip().split(" "))).isZero();

        assertThat(out.toString().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void the_version_says_which_build_it_is() {
        assertThat(execute("--version")).isZero();

        assertThat(out.toString()).matches("(?s)photospec \\d+\\.\\d+\\.\\d+(-SNAPSHOT)? \\([^${}]+\\)\\RJava .*");
    }
}
