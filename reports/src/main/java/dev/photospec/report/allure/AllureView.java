package dev.photospec.report.allure;

import dev.photospec.report.ReportFile;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.SavedResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Allure's own page of a saved result. */
public final class AllureView {

    private AllureView() {}

    /**
     * Writes {@code allure.html} into the output's folder.
     *
     * @return the page
     */
    public static Path write(SavedResult result, Output output) throws IOException {
        Path scratch = Files.createTempDirectory(output.folder().toAbsolutePath(), ".allure-");
        try {
            result.replay(new AllureReport(), output.into(scratch));
            Path page = output.folder().resolve("allure.html");
            Path generated = Files.createDirectory(scratch.resolve("page"));
            Path results = scratch.resolve(AllureResults.FOLDER);
            ReportFile.write(page, writer -> AllureLibrary.write(results, generated, writer));
            return page;
        } finally {
            delete(scratch);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
