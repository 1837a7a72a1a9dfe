package dev.photospec.report.compare;

import static dev.photospec.verdict.Outcome.FAILED;
import static dev.photospec.verdict.Outcome.NOT_JUDGED;
import static dev.photospec.verdict.Outcome.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.report.Outcomes;
import dev.photospec.report.Saved;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {

    @TempDir
    private Path folder;

    @Test
    void implementations_stand_side_by_side() throws IOException {
        Outcomes first = Saved.of(folder, "1", PASSED, PASSED);
        Outcomes second = Saved.of(folder, "2", PASSED, FAILED);

        assertThat(told(first, second))
                .contains(
                        "| graph-v1.0 | 1. Acme Photos 1 | 2. Acme Photos 2 |",
                        "| read | ✔ 2/2 | ✘ 1/2 |",
                        "| photo-value-is-the-photo | ✔ passed | ✘ failed |")
                .doesNotContain("Refused");
    }

    @Test
    void a_page_has_every_statement_and_marks_what_differs() throws IOException {
        String page = new ComparisonPage(
                        List.of(Saved.of(folder, "1", PASSED, PASSED), Saved.of(folder, "2", PASSED, FAILED)))
                .text();

        assertThat(page)
                .contains("<th scope=\"col\">1. Acme Photos 1</th><th scope=\"col\">2. Acme Photos 2</th>")
                .containsPattern("<tr class=\"differs\"><th scope=\"row\"><code>photo-value-is-the-photo</code>.*"
                        + "<td class=\"passed\">✔ passed .*<td class=\"failed\">✘ failed ")
                .doesNotContain("<script");
    }

    @Test
    void a_statement_that_passed_as_far_as_it_was_judged_says_so_on_the_page() throws IOException {
        assertThat(new ComparisonPage(
                                List.of(Saved.of(folder, "1", PASSED, NOT_JUDGED), Saved.of(folder, "2", NOT_JUDGED)))
                        .text())
                .contains(
                        "<td class=\"passed\">✔ passed <span class=\"soft\">1/2, 1 not judged</span></td>",
                        "<td class=\"none\">– not judged <span class=\"soft\">0/1</span></td>");
    }

    @Test
    void a_page_shows_somebody_elses_name_as_text() throws IOException {
        assertThat(new ComparisonPage(List.of(Saved.of(folder, "<b>\u202e", PASSED))).text())
                .contains("1. Acme Photos &lt;b&gt;\\u202E")
                .doesNotContain("<b>");
    }

    @Test
    void what_was_not_judged_is_no_pass() throws IOException {
        assertThat(told(Saved.of(folder, "1", PASSED, NOT_JUDGED))).contains("| read | – 1/2, 1 not judged |");
    }

    @Test
    void a_cell_from_another_requirement_set_is_refused_and_said() throws IOException {
        Outcomes first = Saved.of(folder, "1", PASSED, PASSED);
        Outcomes second = Saved.of(folder, "2", PASSED, PASSED, PASSED);

        assertThat(told(first, second))
                .contains("| read | ✔ 2/2 | refused |")
                .contains("graph-v1.0, read: 2. Acme Photos 2 against 1. Acme Photos 1 in photo-value-is-the-photo")
                .doesNotContain("3/3");
    }

    @Test
    void two_editions_of_the_same_pages_are_a_table_of_statements() throws IOException {
        assertThat(told(Saved.ledger(folder, "graph-v1.0"), Saved.ledger(folder, "graph-v1.0-2024")))
                .contains("| statement | graph-v1.0 | graph-v1.0-2024 |")
                .containsPattern("\\| [a-z0-9-]+ \\| [^|–]+\\([a-z ]+\\) \\| – \\|")
                .containsPattern("\\| delete-[^|]+ \\| – \\| ")
                .containsPattern("\\d+ statements the same in both");
    }

    @Test
    void dialects_of_other_apis_are_not_taken_for_editions() throws IOException {
        assertThat(told(Saved.ledger(folder, "graph-localtest"), Saved.of(folder, "1", PASSED)))
                .doesNotContain("| statement |");
    }

    @Test
    void no_name_of_somebody_elses_result_is_a_link() throws IOException {
        Outcomes other = Saved.of(folder, "[x](javascript:alert(1))", PASSED);

        assertThat(told(other))
                .contains("1. Acme Photos &#91;x&#93;(javascript")
                .doesNotContain("[x]");
    }

    private static String told(Outcomes... results) {
        StringWriter text = new StringWriter();
        new Comparison(List.of(results)).print(new PrintWriter(text));
        return text.toString();
    }
}
