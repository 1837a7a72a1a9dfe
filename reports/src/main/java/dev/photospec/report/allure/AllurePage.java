package dev.photospec.report.allure;

import io.qameta.allure.ConfigurationBuilder;
import io.qameta.allure.Extension;
import io.qameta.allure.ReportGenerator;
import io.qameta.allure.allure1.Allure1Plugin;
import io.qameta.allure.allure2.Allure2Plugin;
import io.qameta.allure.category.CategoriesPlugin;
import io.qameta.allure.category.CategoriesTrendPlugin;
import io.qameta.allure.core.AttachmentsPlugin;
import io.qameta.allure.core.MarkdownDescriptionsPlugin;
import io.qameta.allure.core.TestsResultsPlugin;
import io.qameta.allure.duration.DurationPlugin;
import io.qameta.allure.duration.DurationTrendPlugin;
import io.qameta.allure.environment.Allure1EnvironmentPlugin;
import io.qameta.allure.executor.ExecutorPlugin;
import io.qameta.allure.history.HistoryPlugin;
import io.qameta.allure.history.HistoryTrendPlugin;
import io.qameta.allure.launch.LaunchPlugin;
import io.qameta.allure.retry.RetryPlugin;
import io.qameta.allure.retry.RetryTrendPlugin;
import io.qameta.allure.severity.SeverityPlugin;
import io.qameta.allure.status.StatusChartPlugin;
import io.qameta.allure.suites.SuitesPlugin;
import io.qameta.allure.summary.SummaryPlugin;
import io.qameta.allure.tags.TagsPlugin;
import io.qameta.allure.timeline.TimelinePlugin;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes Allure's own page of a folder of results; only {@link AllureLibrary} calls it. */
public final class AllurePage {

    private static final String POLICY =
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src data: blob:"
                    + " 'unsafe-inline' 'unsafe-eval'\">";

    private AllurePage() {}

    /**
     * Writes one page that works from a file and asks no network.
     *
     * @param results the folder that {@link AllureResults} wrote
     * @param folder an empty folder for what Allure writes
     * @param page the page, opened for writing
     */
    public static void write(Path results, Path folder, Writer page) throws IOException {
        new ReportGenerator(ConfigurationBuilder.empty()
                        .withExtensions(extensions())
                        .withReportName("photospec")
                        .build())
                .generateSingleFile(folder, List.of(results));
        try (BufferedReader lines = Files.newBufferedReader(folder.resolve("index.html"))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                page.write(quiet(line) + "\n");
            }
        }
    }

    /** The page would tell an analytics service that it was opened. */
    private static String quiet(String line) {
        if (line.contains("googletagmanager.com/gtag")) {
            return "";
        }
        return line.startsWith("<head>") ? line + POLICY : line;
    }

    /** All that come with Allure but those that write mail, metrics or to an analytics service. */
    private static List<Extension> extensions() {
        return List.of(
                new Allure1Plugin(),
                new Allure2Plugin(),
                new Allure1EnvironmentPlugin(),
                new AttachmentsPlugin(),
                new CategoriesPlugin(),
                new CategoriesTrendPlugin(),
                new DurationPlugin(),
                new DurationTrendPlugin(),
                new ExecutorPlugin(),
                new HistoryPlugin(),
                new HistoryTrendPlugin(),
                new LaunchPlugin(),
                new MarkdownDescriptionsPlugin(),
                new RetryPlugin(),
                new RetryTrendPlugin(),
                new SeverityPlugin(),
                new StatusChartPlugin(),
                new SuitesPlugin(),
                new SummaryPlugin(),
                new TagsPlugin(),
                new TestsResultsPlugin(),
                new TimelinePlugin());
    }
}
