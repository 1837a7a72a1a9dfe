package dev.photospec.report.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.cli.Command;
import dev.photospec.spec.load.DataFile;
import dev.photospec.spec.load.Language;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page and the documentation of a run with failures. */
class PagesInBrowserTest {

    private static final Path PICTURES = Path.of("target", "pages");

    @TempDir
    private static Path folder;

    /** Apart from the reports: what a run leaves beside them is searched for secrets. */
    @TempDir
    private static Path settings;

    private static Chromium browser;

    @BeforeAll
    static void judge_and_open_a_browser() throws IOException {
        Path program = Chromium.installed().orElse(null);
        boolean must = System.getenv("CI") != null;
        Assumptions.assumeTrue(program != null || must, "no Chromium is installed; the pages were not opened");
        FailingRun.into(folder, settings);
        browser = Chromium.start(program, folder.resolve("browser"));
    }

    @AfterAll
    static void end_it() throws InterruptedException {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "report.html, 1280-light 1280-dark 390-light 390-dark",
        "compare.html, 1280-light 1280-dark 390-light 390-dark",
        "site/statements.html, 1280-dark 390-dark",
        "site/disputes.html, 1280-light 390-light",
        "site/index.html, 1280-light",
        "site/graph-v1.0.html, 1280-light 1280-dark 390-dark"
    })
    void a_page_has_no_fault_in_any_size_and_colour(String page, String views) throws Exception {
        for (String view : views.split(" ")) {
            look(page, view, views.startsWith(view));
        }
    }

    /** The whole page takes axe seconds, so it is judged once; in another size and colour, one of each kind of element. */
    private static void look(String page, String view, boolean whole) throws Exception {
        int width = Integer.parseInt(view.replaceAll("-.*", ""));
        Tab tab = browser.open(url(page), width, 900, view.replaceAll(".*-", ""));
        tab.evaluate("document.querySelectorAll('details.k-failed').forEach((one, i) => { one.open = i < 3 })");
        tab.picture(PICTURES.resolve(page.replace('/', '-') + "-" + view + ".png"));
        // Not innerWidth: on a phone it grows with a page that is too wide.
        int wide = tab.evaluate("document.documentElement.scrollWidth").asInt();
        assertThat(wide).as("nothing is cut off at the side").isLessThanOrEqualTo(width);
        if (!whole) {
            tab.keepOneOfEachKind();
        }
        assertThat(tab.violations()).isEmpty();
        assertThat(tab.errors()).isEmpty();
    }

    @Test
    void a_filter_shows_what_it_says() throws Exception {
        Tab tab = browser.open(url("report.html"), 1280, 900, "light");
        String shown = "[...document.querySelectorAll('details.requirement')].filter(one => !one.hidden)";

        tab.evaluate("document.querySelector('.tiles [data-outcome=failed]').click()");

        assertThat(tab.evaluate(shown + ".length").asInt()).isPositive();
        assertThat(tab.evaluate(shown + ".every(one => one.classList.contains('k-failed'))")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void a_keyboard_is_enough() throws Exception {
        Tab tab = browser.open(url("report.html"), 1280, 900, "light");

        tab.press("/", 191);
        assertThat(tab.text("document.activeElement.id")).isEqualTo("text");
        tab.type("update-shows-in-value");
        tab.until("document.getElementById('status').textContent.startsWith('1 of')");
        tab.evaluate("document.querySelector('details.requirement:not([hidden]) summary').focus()");
        tab.press("Enter", 13);

        tab.until("document.querySelector('details.requirement:not([hidden])').open");
        tab.until("document.querySelectorAll('details.requirement:not([hidden]) .case').length > 0");
    }

    @Test
    void a_matrix_is_one_stop_of_the_tab_key() throws Exception {
        Tab tab = browser.open(url("report.html"), 1280, 900, "light");
        String stops = "document.querySelectorAll('.matrix button:not([tabindex=\"-1\"])').length";
        assertThat(tab.evaluate(stops).asInt())
                .isEqualTo(tab.evaluate("document.querySelectorAll('.matrix').length")
                        .asInt());

        tab.evaluate("document.querySelector('.matrix button').focus()");
        tab.press("ArrowDown", 40);

        String first = " + (document.activeElement === document.querySelector('.matrix button'))";
        assertThat(tab.text("document.activeElement.tagName + document.activeElement.tabIndex" + first))
                .isEqualTo("BUTTON0false");
    }

    @Test
    void a_link_leads_to_its_case() throws Exception {
        String id = "graph-v1.0/update-shows-in-value/PUT/me/value";
        Tab tab = browser.open(url("report.html") + "#" + id, 1280, 900, "light");

        tab.until("document.getElementById('" + id + "') && document.getElementById('" + id + "').open");
        assertThat(tab.evaluate("document.getElementById('" + id + "').querySelectorAll('img').length")
                        .asInt())
                .as("the picture that was expected, and the one that came")
                .isGreaterThanOrEqualTo(2);
        assertThat(tab.violations("document.getElementById('" + id + "')")).isEmpty();
        tab.picture(PICTURES.resolve("case.png"));
    }

    @Test
    void a_word_finds_statements_and_routes() throws Exception {
        Tab tab = browser.open(url("site/statements.html") + "#?mailbox directory", 1280, 900, "light");

        assertThat(tab.text("document.getElementById('status').textContent")).matches("[1-9]\\d* of \\d+");
        assertThat(tab.evaluate("[...document.querySelectorAll('li.found')].filter(one => !one.hidden)"
                                + ".every(one => one.textContent.toLowerCase().includes('mailbox'))")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void a_link_leads_to_its_statement() throws Exception {
        Tab tab = browser.open(url("site/graph-v1.0.html") + "#update-shows-in-value", 1280, 900, "light");

        assertThat(tab.text("document.querySelector(':target .tag.verdict').textContent"))
                .contains("failed");
        assertThat(tab.text("document.querySelector(':target').textContent")).contains("write-is-forgotten");
        tab.picture(PICTURES.resolve("statement.png"));
    }

    @Test
    void a_failure_shows_the_body_that_was_wanted_and_the_faults_that_prove_the_check() throws Exception {
        String id = "graph-v1.0/metadata-describes-the-photo/GET/me/metadata";
        Tab tab = browser.open(url("report.html") + "#" + id, 1280, 900, "light");

        tab.until("!!document.getElementById('" + id + "').querySelector('.diff')");
        assertThat(tab.text("[...document.getElementById('" + id + "').querySelectorAll('.diff [class]')]"
                        + ".map(line => line.textContent.trim()).join('|')"))
                .isEqualTo("-   \"width\": 648|+   \"width\": 123");
        assertThat(tab.text("document.getElementById('" + id + "').closest('.requirement')"
                        + ".querySelector('.proofs').textContent"))
                .contains("metadata-with-another-width");
        tab.picture(PICTURES.resolve("difference.png"));
    }

    @Test
    void a_waiver_can_be_pasted() throws Exception {
        String id = "update-shows-in-value/PUT/me/value";
        Tab tab = browser.open(url("report.html") + "#graph-v1.0/" + id, 1280, 900, "light");
        tab.until("!!document.querySelector('.tools')");

        String entry = tab.text("[...document.querySelectorAll('.tools pre')].pop().textContent");

        assertThat(Language.named("waivers").faults(DataFile.parse("pasted", "waivers:\n" + entry + "\n")))
                .isEmpty();
        assertThat(entry).contains("\"" + id + "\"");
    }

    @Test
    void what_a_hostile_target_sends_runs_nowhere() throws Exception {
        String harm = "</script><script>harm=1</script><img src=x onerror=harm=1>'\"><svg onload=harm=1>\ud800";
        Path hostile = folder.resolve("hostile");
        Edited.poisoned(folder.resolve("conformance.json"), settings.resolve("hostile.json"), harm);
        rebuild("hostile.json", hostile);

        Tab tab = browser.open(url("hostile/report.html"), 1280, 900, "light");
        tab.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })");
        tab.until("!!document.querySelector('details.case')");
        tab.evaluate("document.querySelectorAll('details.case').forEach(one => { one.open = true })");
        tab.until("!!document.querySelector('.tools')");

        assertThat(tab.text("typeof harm")).isEqualTo("undefined");
        assertThat(tab.errors()).isEmpty();
    }

    @Test
    void five_thousand_cases_draw_no_more_than_a_few_do() throws Exception {
        Path large = folder.resolve("large");
        int cases = Edited.enlarged(folder.resolve("conformance.json"), settings.resolve("large.json"), 5_000);
        rebuild("large.json", large);

        Tab few = browser.open(url("report.html"), 1280, 900, "light");
        Tab many = browser.open(url("large/report.html"), 1280, 900, "light");

        assertThat(many.text("document.getElementById('status').textContent")).endsWith(cases + " cases");
        assertThat(many.evaluate("document.querySelectorAll('*').length").asInt())
                .as("only what is opened is drawn")
                .isLessThan(2
                        * few.evaluate("document.querySelectorAll('*').length").asInt());
        assertThat(many.errors()).isEmpty();
    }

    @Test
    void Allures_page_opens_without_a_network() throws Exception {
        assertThat(Command.execute(
                        "report", "allure", folder.resolve("conformance.json").toString()))
                .isZero();

        Tab tab = browser.open(url("allure.html"), 1280, 900, "light");

        tab.until("document.body.innerText.includes('Microsoft Graph v1.0')");
        assertThat(tab.errors()).isEmpty();
    }

    @Test
    void a_badge_is_drawn() throws Exception {
        Tab tab = browser.open(url("badge.svg"), 400, 100, "light");

        assertThat(tab.evaluate("document.documentElement.getBBox().width").asInt())
                .isGreaterThan(100);
        assertThat(tab.text("document.documentElement.getAttribute('aria-label')"))
                .contains("not conformant");
    }

    private static void rebuild(String result, Path into) {
        String command = "report rebuild " + settings.resolve(result) + " --format html --report-dir " + into;
        assertThat(Command.execute(command.split(" "))).isZero();
    }

    private static String url(String page) {
        return folder.resolve(page).toUri().toString().replaceFirst("^file:/+", "file:///");
    }
}
