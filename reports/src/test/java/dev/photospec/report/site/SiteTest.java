package dev.photospec.report.site;

import static dev.photospec.verdict.Outcome.FAILED;
import static dev.photospec.verdict.Outcome.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.report.Sample;
import dev.photospec.report.Saved;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Requirement;
import dev.photospec.spec.load.Profiles;
import dev.photospec.spec.load.Statements;
import dev.photospec.verdict.Guide;
import dev.photospec.verdict.Guide.Proof;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SiteTest {

    private static final Proof PROOF =
            new Proof(List.of(), "value-without-photo-is-404", "value-of-nobody", "<b>Nobody</b> has a photo.", "Odd.");

    /** The pages of all profiles, without a result. */
    @TempDir
    private static Path site;

    @TempDir
    private Path folder;

    @BeforeAll
    static void the_site_is_written() throws IOException {
        List<Profile> all = profiles().stream().map(Profiles::load).toList();
        new Site(new Guide(all, List.of(PROOF), null, false), site).write();
    }

    static List<String> profiles() {
        return Profiles.bundled();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void a_page_has_every_statement_and_every_route(String id) throws IOException {
        Profile profile = Profiles.load(id);
        String page = page(profile.id());

        assertThat(profile.requirements()).allSatisfy(row -> assertThat(page).contains("id=\"" + row.id() + "\""));
        assertThat(profile.documentedRoutes())
                .allSatisfy(route -> assertThat(page).contains(route.template().replace("'", "&#39;")));
    }

    @Test
    void an_excluded_statement_stands_with_its_reason_and_a_disputed_one_with_both_readings() throws IOException {
        String page = page("graph-v1.0");

        assertThat(page)
                .contains("It names the two resources; what each answers is judged by the rows below.")
                .contains("Observed reading", "microsoftgraph/microsoft-graph-docs issue 20785");
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void a_page_has_every_statement_of_the_documents_with_the_rows_that_judge_it(String id) throws IOException {
        Profile profile = Profiles.load(id);
        String page = page(profile.id());

        assertThat(Statements.of(profile)).allSatisfy(said -> {
            assertThat(page).contains(said.text().replace("'", "&#39;"));
            assertThat(said.rows()).allSatisfy(row -> assertThat(page).contains("href=\"#" + row + "\""));
        });
    }

    @Test
    void faults_stand_beside_what_they_prove_and_cannot_break_out() throws IOException {
        assertThat(page("graph-v1.0"))
                .contains("value-of-nobody", "&lt;b&gt;Nobody&lt;/b&gt;")
                .doesNotContain("<b>Nobody");
    }

    @Test
    void nothing_hostile_in_a_result_reaches_a_page() throws IOException {
        Path result = Saved.file(Sample.mixed(), folder.resolve("result"));

        assertThat(pageWith(result)).doesNotContain("<script", "\u001b", "\u202e");
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void the_documents_view_shows_every_statement_or_why_it_is_excluded(String id) throws IOException {
        Profile profile = Profiles.load(id);
        StringWriter text = new StringWriter();
        new DocumentsView(new PrintWriter(text)).print(new Guide(List.of(profile), List.of(), null, false));

        assertThat(profile.requirements())
                .allSatisfy(row -> assertThat(text.toString()).contains("`" + row.id() + "`"));
        assertThat(profile.requirements().stream().filter(Requirement::isExcluded))
                .allSatisfy(row -> assertThat(text.toString()).contains("Excluded: " + row.excluded()));
    }

    @Test
    void the_documents_view_puts_the_verdict_of_a_result_below_each_statement_that_is_judged() throws IOException {
        String text =
                documents(Saved.file(folder.resolve("result"), "update-not-for-personal-mailboxes", PASSED, FAILED));

        assertThat(text)
                .contains("\n## Get photo")
                .contains("   Judged by: `update-not-for-personal-mailboxes`\n   Verdict: ✘ 1 passed, 1 failed\n")
                .contains(
                        "   Judged by: `update-shows-in-value`, `update-answers-200`\n   Verdict: · no cases in this result\n")
                .contains("   Not judged, for the reason of: `get-photo-introduction`\n\n");
    }

    @Test
    void a_page_says_which_statements_are_not_judged_and_for_which_reason() throws IOException {
        assertThat(page("graph-v1.0"))
                .contains("Not judged, for the reason of <a href=\"#get-photo-introduction\">")
                .doesNotContain("Judged by <a href=\"#get-photo-introduction\">");
    }

    @Test
    void a_statement_whose_cases_were_never_reported_is_not_judged() throws IOException {
        Path result = Saved.file(folder.resolve("result"), "update-not-for-personal-mailboxes", null, null);

        assertThat(documents(result)).contains("   Verdict: – 2 not run\n");
        assertThat(pageWith(result))
                .contains("<span class=\"shape\" aria-hidden=\"true\">–</span><span class=\"sr\">2 not run</span>");
    }

    private static String documents(Path result) throws IOException {
        StringWriter text = new StringWriter();
        new DocumentsView(new PrintWriter(text))
                .print(new Guide(List.of(Profiles.load("graph-v1.0")), List.of(), result, true));
        return text.toString().replace("\r", "");
    }

    private static String page(String profile) throws IOException {
        return Files.readString(site.resolve(profile + ".html"));
    }

    private String pageWith(Path result) throws IOException {
        new Site(new Guide(List.of(Profiles.load("graph-v1.0")), List.of(PROOF), result, true), folder).write();
        return Files.readString(folder.resolve("graph-v1.0.html"));
    }
}
