package dev.photospec.report.views;

import dev.photospec.report.Outcomes;
import dev.photospec.report.allure.AllureView;
import dev.photospec.report.allure.CurrentTest;
import dev.photospec.report.compare.Comparison;
import dev.photospec.report.compare.ComparisonPage;
import dev.photospec.report.diff.Diff;
import dev.photospec.report.json.ConformanceFile;
import dev.photospec.report.openapi.OpenApi;
import dev.photospec.report.site.DocumentsView;
import dev.photospec.report.site.Site;
import dev.photospec.report.terminal.FailureText;
import dev.photospec.spec.Profile;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Guide;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.SavedResult;
import dev.photospec.verdict.VerdictListener;
import dev.photospec.verdict.Views;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Opens the views to the command line. */
public final class ReportViews implements Views {

    @Override
    public SavedResult read(Path file) throws IOException {
        try {
            return ConformanceFile.read(file);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + file, e);
        }
    }

    @Override
    public String failure(Run run, CaseVerdict verdict) {
        return FailureText.of(run, verdict);
    }

    @Override
    public VerdictListener testContent() {
        return CurrentTest.ofClassPath();
    }

    @Override
    public void compare(List<Path> results, Output output) throws IOException {
        new Comparison(outcomes(results)).print(output.terminal());
    }

    @Override
    public void comparisonPage(List<Path> results, Path file) throws IOException {
        Files.writeString(file, new ComparisonPage(outcomes(results)).text());
    }

    @Override
    public Difference diff(List<Path> oldestFirst, Output output) throws IOException {
        Diff diff = new Diff(outcomes(oldestFirst));
        diff.print(output.terminal());
        return diff.difference();
    }

    private List<Outcomes> outcomes(List<Path> files) throws IOException {
        List<Outcomes> outcomes = new ArrayList<>();
        for (Path file : files) {
            outcomes.add(Outcomes.of(read(file)));
        }
        return outcomes;
    }

    @Override
    public void site(Guide guide, Path folder) throws IOException {
        new Site(guide, folder).write();
    }

    @Override
    public void documents(Guide guide, Output output) throws IOException {
        new DocumentsView(output.terminal()).print(guide);
    }

    @Override
    public Path allure(SavedResult result, Output output) throws IOException {
        return AllureView.write(result, output);
    }

    @Override
    public String openApi(Profile profile) {
        return OpenApi.of(profile);
    }
}
