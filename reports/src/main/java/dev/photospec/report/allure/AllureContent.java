package dev.photospec.report.allure;

import dev.photospec.report.Characters;
import dev.photospec.report.Explanation;
import dev.photospec.report.Groups;
import dev.photospec.report.Row;
import dev.photospec.report.StatementTally;
import dev.photospec.report.Words;
import dev.photospec.spec.Document;
import dev.photospec.spec.Standing;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.Run;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Link;
import io.qameta.allure.model.Parameter;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.TestResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Adds to Allure's result of a test what the platform's events do not carry. */
final class AllureContent {

    /** Labels that a case has of its own, whatever class it was found by. */
    private static final Set<String> OWN =
            Set.of("severity", "parentSuite", "suite", "subSuite", "epic", "feature", "story", "tag", "framework");

    private final StatementTally tally;

    AllureContent(Run run) {
        this.tally = new StatementTally(run);
    }

    /** The same for a case in every run, so that Allure can tell its history, and its rounds as retries. */
    static String id(CaseVerdict verdict) {
        return uuid(verdict.profile() + "/" + verdict.id());
    }

    /** Returns an id of one round of a case. */
    static String id(CaseVerdict verdict, int round) {
        return uuid(verdict.profile() + "/" + verdict.id() + "#" + round);
    }

    private static String uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Adds to the test that runs on this thread. */
    void add(AllureLifecycle lifecycle, CaseVerdict verdict) {
        Row row = tally.add(verdict);
        lifecycle.updateTestCase(result -> {
            name(result, row, verdict);
            result.setStatusDetails(details(row, verdict));
            result.getLabels().removeIf(label -> OWN.contains(label.getName()));
            label(result, row, verdict);
            row.document()
                    .filter(document -> document.url() != null)
                    .ifPresent(document -> result.getLinks().add(link(row, document)));
            parameter(result, "owner", verdict.owner());
            parameter(result, "route", verdict.verb() + " " + verdict.template());
            parameter(result, "variant", verdict.variant());
            parameter(result, "state", verdict.state());
            result.setSteps(new AllureSteps(lifecycle, result).of(verdict));
        });
    }

    private static void name(TestResult result, Row row, CaseVerdict verdict) {
        String statement = visible(row.requirement().statement() + " " + Explanation.where(verdict));
        result.setName(statement)
                .setTestCaseName(statement)
                .setFullName(visible(verdict.profile() + "/" + verdict.id()))
                .setHistoryId(id(verdict))
                .setTestCaseId(id(verdict))
                .setTitlePath(List.of(
                        visible(row.profile().title()),
                        visible(row.requirement().suite()),
                        visible(row.requirement().id())))
                .setDescription(visible(Explanation.source(row) + "; " + Explanation.standing(row.requirement())));
    }

    private static StatusDetails details(Row row, CaseVerdict verdict) {
        if (verdict.outcome() == Outcome.PASSED) {
            return null;
        }
        String trace = Explanation.of(row, verdict).stream()
                .map(Explanation.Line::toString)
                .collect(Collectors.joining("\n"));
        return new StatusDetails()
                .setMessage(visible(Groups.message(verdict)))
                .setTrace(trace)
                .setKnown(verdict.outcome() == Outcome.WAIVED);
    }

    private static void label(TestResult result, Row row, CaseVerdict verdict) {
        label(result, "severity", severity(row.requirement().standing()));
        label(result, "parentSuite", row.profile().title());
        label(result, "suite", row.requirement().suite());
        label(result, "subSuite", row.requirement().id());
        label(result, "epic", row.profile().id());
        verdict.classes().forEach(name -> label(result, "feature", name));
        label(result, "story", verdict.verb() + " " + verdict.template());
        label(result, "tag", Words.of(verdict.outcome()));
        label(result, "tag", row.requirement().standing().name().toLowerCase(Locale.ROOT));
        label(result, "framework", "photospec");
    }

    private static String severity(Standing standing) {
        return switch (standing) {
            case DOCUMENTED -> "critical";
            case IMPLIED -> "normal";
            case SHOWN, SILENT -> "minor";
        };
    }

    private static void label(TestResult result, String name, String value) {
        result.getLabels().add(new Label().setName(name).setValue(visible(String.valueOf(value))));
    }

    private static void parameter(TestResult result, String name, String value) {
        if (value != null && !value.isEmpty()) {
            result.getParameters().add(new Parameter().setName(name).setValue(visible(value)));
        }
    }

    private static Link link(Row row, Document document) {
        return new Link()
                .setName(visible(Explanation.source(row)))
                .setUrl(visible(document.url()))
                .setType("link");
    }

    private static String visible(String text) {
        return Characters.visible(text);
    }
}
