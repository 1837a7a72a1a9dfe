package dev.photospec.report.allure;

import dev.photospec.report.Characters;
import dev.photospec.report.Outcomes;
import dev.photospec.report.ReportFile;
import dev.photospec.report.ReportJson;
import dev.photospec.report.Words;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.ProfileRun;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.VerdictListener;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.TestResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The results of one run, written by Allure's lifecycle. Where tests of the platform are executed, Allure's own listener
 * begins and ends them; a verdict of which there is no test begins and ends one here.
 */
public final class AllureResults implements VerdictListener, Supplier<Object> {

    /** The folder's name. */
    static final String FOLDER = "allure-results";

    private static final String LISTENER = "io.qameta.allure.junitplatform.AllureJunitPlatform";

    /** Labels that tell the machine's name, which is nobody's business. */
    private static final Set<String> MACHINE = Set.of("host", "thread");

    private final ResultsWriter writer = new ResultsWriter();
    private final AllureLifecycle lifecycle = new AllureLifecycle(writer);
    private final Map<String, Integer> rounds = new HashMap<>();
    private boolean listened;
    private Path folder;
    private Run run;
    private AllureContent content;
    private AllureCategories categories;

    /** For {@link AllureLibrary}. */
    public AllureResults() {}

    @Override
    public String format() {
        return "allure";
    }

    /** Returns Allure's listener of the JUnit Platform, which nothing here needs to compile. */
    @Override
    public Object get() {
        try {
            Object listener = Class.forName(LISTENER)
                    .getConstructor(AllureLifecycle.class)
                    .newInstance(lifecycle);
            listened = true;
            return listener;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Allure's listener is not beside its generator", e);
        }
    }

    @Override
    public void started(Run started, Output output) throws IOException {
        run = started;
        folder = Files.createDirectories(output.folder().resolve(FOLDER));
        writer.open(folder);
        content = new AllureContent(run);
        categories = new AllureCategories(run);
    }

    @Override
    public void judged(CaseVerdict verdict) {
        categories.add(verdict);
        if (listened) {
            content.add(lifecycle, verdict);
            lifecycle.updateTestCase(result -> result.getLabels().removeIf(label -> MACHINE.contains(label.getName())));
        } else {
            write(verdict);
        }
    }

    /** The same bytes for the same verdicts: every case begins with the run. */
    private void write(CaseVerdict verdict) {
        String id = AllureContent.id(verdict);
        int round = rounds.merge(id, 1, Integer::sum);
        String uuid = round == 1 ? id : AllureContent.id(verdict, round);
        long start = run.started().toEpochMilli();
        lifecycle.scheduleTestCase(new TestResult().setUuid(uuid));
        lifecycle.startTestCase(uuid);
        lifecycle.updateTestCase(uuid, result -> result.setStart(start));
        content.add(lifecycle, verdict);
        lifecycle.stopTestCase(uuid);
        lifecycle.updateTestCase(
                uuid, result -> result.setStatus(status(verdict.outcome())).setStop(start + verdict.millis()));
        lifecycle.writeTestCase(uuid);
    }

    /** Maps a warning and a waived failure to passed, since neither fails a target; a case that was not judged is skipped. */
    private static Status status(Outcome outcome) {
        return switch (outcome) {
            case PASSED, WARNED, WAIVED -> Status.PASSED;
            case FAILED -> Status.FAILED;
            case NOT_JUDGED, NOT_APPLICABLE -> Status.SKIPPED;
            case KIT_FAULT -> Status.BROKEN;
        };
    }

    /** Says what Allure's own percentage does not: how many cases were expected, and the verdict. */
    @Override
    public void finished(Conclusion conclusion) throws IOException {
        writer.close();
        String causes = ReportJson.text(categories.json());
        ReportFile.write(folder.resolve("categories.json"), text -> text.write(causes));
        String targets = run.profiles().stream().map(AllureResults::target).collect(Collectors.joining("\n"));
        ReportFile.write(
                folder.resolve("environment.properties"),
                text -> text.write("verdict = " + Words.of(conclusion.conformance()) + "\nexpected.cases = "
                        + conclusion.counts().expected() + "\njudged.cases = "
                        + conclusion.counts().judged() + "\n" + targets + "\n"));
    }

    private static String target(ProfileRun profile) {
        String told = profile.id() + " = " + Outcomes.name(profile) + " at " + profile.target();
        return Characters.visible(told).replace("\\", "\\\\");
    }
}
