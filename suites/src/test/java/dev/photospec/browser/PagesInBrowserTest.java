package dev.photospec.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.mutant.Behaviour;
import dev.photospec.mutant.Mutants;
import dev.photospec.mutant.Patch;
import dev.photospec.reference.Reference;
import dev.photospec.run.Command;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.load.TargetFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page and the documentation of a run with failures. */
class PagesInBrowserTest {

    private static final List<String> FAULTS =
            List.of("listed-scope-is-refused", "metadata-with-another-width", "write-is-forgotten");
    private static final String CASES =
            "read-scope-*,metadata-*,value-*,update-shows-in-value,update-answers-200,read-without-token-*";
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
        try (Reference reference = Reference.start(0)) {
            List<Patch> patches = Mutants.bundled().stream()
                    .filter(mutant -> FAULTS.contains(mutant.id()))
                    .flatMap(mutant -> mutant.behaviour().patches().stream())
                    .toList();
            Path config = settings.resolve("photospec.yaml");
            TargetFile.write(reference.mount(Profiles.load("graph-v1.0"), new Behaviour(patches)), config);
            assertThat(Command.execute(
                            "run",
                            "--config",
                            config.toString(),
                            "--allow-writes",
                            "--allow-residue",
                            "--only",
                            CASES,
                            "--report-dir",
                            folder.toString()))
                    .isEqualTo(1);
        }
        String result = folder.resolve("conformance.json").toString();
        assertThat(Command.execute(
                        "report",
                        "site",
                        result,
                        "--profile",
                        "graph-v1.0",
                        "--out",
                        folder.resolve("site").toString()))
                .isZero();
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
        "report.html, 1280, light",
        "report.html, 1280, dark",
        "report.html, 390, light",
        "report.html, 390, dark",
        "site/index.html, 1280, light",
        "site/graph-v1.0.html, 1280, light",
        "site/graph-v1.0.html, 1280, dark",
        "site/graph-v1.0.html, 390, dark"
    })
    void a_page_has_no_fault_in_any_size_and_colour(String page, int width, String scheme) throws Exception {
        Tab tab = browser.open(url(page), width, 900, scheme);
        tab.evaluate("document.querySelectorAll('details.k-failed').forEach((one, i) => { one.open = i < 3 })");

        assertThat(tab.violations()).isEmpty();
        assertThat(tab.errors()).isEmpty();
        assertThat(tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
                        .asBoolean())
                .as("nothing is cut off at the side")
                .isTrue();
        tab.evaluate("scrollTo(0, 0)");
        tab.picture(PICTURES.resolve(page.replace('/', '-') + "-" + width + "-" + scheme + ".png"));
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
    void a_link_leads_to_its_case() throws Exception {
        String id = "graph-v1.0/update-shows-in-value/PUT/me/value";
        Tab tab = browser.open(url("report.html") + "#" + id, 1280, 900, "light");

        tab.until("document.getElementById('" + id + "') && document.getElementById('" + id + "').open");
        assertThat(tab.evaluate("document.getElementById('" + id + "').querySelectorAll('img').length")
                        .asInt())
                .as("the picture that was expected, and the one that came")
                .isGreaterThanOrEqualTo(2);
        assertThat(tab.violations()).isEmpty();
        tab.picture(PICTURES.resolve("case.png"));
    }

    @Test
    void a_link_leads_to_its_statement() throws Exception {
        Tab tab = browser.open(url("site/graph-v1.0.html") + "#update-shows-in-value", 1280, 900, "light");

        assertThat(tab.text("document.querySelector(':target .tag.verdict').textContent"))
                .contains("failed");
        assertThat(tab.text("document.querySelector(':target').textContent")).contains("write-is-forgotten");
        tab.picture(PICTURES.resolve("statement.png"));
    }

    private static String url(String page) {
        return folder.resolve(page).toUri().toString().replaceFirst("^file:/+", "file:///");
    }
}
