package dev.photospec.report.allure;

import dev.photospec.report.Characters;
import dev.photospec.report.Outcomes;
import dev.photospec.report.ReportFile;
import dev.photospec.report.ReportJson;
import dev.photospec.report.StatementTally;
import dev.photospec.report.Words;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.ProfileRun;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.VerdictListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Writes the folder {@code allure-results}: a file for each case, and the attachments of those that did not pass. */
public final class AllureReport implements VerdictListener {

    /** The folder's name. */
    static final String FOLDER = "allure-results";

    private Path folder;
    private StatementTally tally;
    private AllureCategories categories;

    @Override
    public String format() {
        return "allure";
    }

    /** Thousands of small files are for those who want them. */
    @Override
    public boolean isDefault() {
        return false;
    }

    @Override
    public void started(Run run, Output output) throws IOException {
        folder = Files.createDirectories(output.folder().resolve(FOLDER));
        tally = new StatementTally(run);
        categories = new AllureCategories(run);
    }

    @Override
    public void judged(CaseVerdict verdict) throws IOException {
        categories.add(verdict);
        Attachments attachments = new Attachments(folder, AllureResult.uuid(verdict));
        AllureResult result = new AllureResult(
                tally.add(verdict), verdict, tally.run().started().toEpochMilli(), attachments);
        String text = ReportJson.text(result.json());
        ReportFile.write(folder.resolve(AllureResult.uuid(verdict) + "-result.json"), writer -> writer.write(text));
    }

    /** Says what Allure's own percentage does not: how many cases were expected, and the verdict. */
    @Override
    public void finished(Conclusion conclusion) throws IOException {
        String causes = ReportJson.text(categories.json());
        ReportFile.write(folder.resolve("categories.json"), writer -> writer.write(causes));
        String targets =
                tally.run().profiles().stream().map(AllureReport::target).collect(Collectors.joining("\n"));
        ReportFile.write(
                folder.resolve("environment.properties"),
                writer -> writer.write("verdict = " + Words.of(conclusion.conformance()) + "\nexpected.cases = "
                        + conclusion.counts().expected() + "\njudged.cases = "
                        + conclusion.counts().judged() + "\n" + targets + "\n"));
    }

    private static String target(ProfileRun profile) {
        String told = profile.id() + " = " + Outcomes.name(profile) + " at " + profile.target();
        return Characters.visible(told).replace("\\", "\\\\");
    }
}
