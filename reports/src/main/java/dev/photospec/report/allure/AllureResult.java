package dev.photospec.report.allure;

import dev.photospec.report.Characters;
import dev.photospec.report.Explanation;
import dev.photospec.report.Groups;
import dev.photospec.report.ReportJson;
import dev.photospec.report.Row;
import dev.photospec.report.Words;
import dev.photospec.spec.Standing;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.RecordedExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** One case as Allure's result file spells it. */
final class AllureResult {

    private final Row row;
    private final CaseVerdict verdict;
    private final long start;
    private final Attachments attachments;

    AllureResult(Row row, CaseVerdict verdict, long start, Attachments attachments) {
        this.row = row;
        this.verdict = verdict;
        this.start = start;
        this.attachments = attachments;
    }

    /** The same for a case in every run, so that Allure can tell its history. */
    static String uuid(CaseVerdict verdict) {
        String name = verdict.profile() + "/" + verdict.id();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    Map<String, Object> json() throws IOException {
        return ReportJson.object(
                "uuid",
                uuid(verdict),
                "historyId",
                uuid(verdict),
                "testCaseId",
                uuid(verdict),
                "fullName",
                verdict.profile() + "/" + verdict.id(),
                "name",
                row.requirement().statement() + " " + Explanation.where(verdict),
                "description",
                description(),
                "status",
                status(verdict.outcome()),
                "statusDetails",
                details(),
                "stage",
                "finished",
                "start",
                start,
                "stop",
                start + verdict.millis(),
                "steps",
                steps(),
                "labels",
                labels());
    }

    private String description() {
        return Explanation.source(row) + "; " + Explanation.standing(row.requirement());
    }

    /** A warning does not fail a target; what was not judged is no pass. */
    private static String status(Outcome outcome) {
        return switch (outcome) {
            case PASSED, WARNED -> "passed";
            case FAILED, WAIVED -> "failed";
            case NOT_JUDGED, NOT_APPLICABLE -> "skipped";
            case KIT_FAULT -> "broken";
        };
    }

    private Object details() {
        if (verdict.outcome() == Outcome.PASSED) {
            return null;
        }
        String trace = Explanation.of(row, verdict).stream()
                .map(Explanation.Line::toString)
                .collect(Collectors.joining("\n"));
        return ReportJson.object(
                "message",
                Characters.visible(Groups.message(verdict)),
                "trace",
                trace,
                "known",
                verdict.outcome() == Outcome.WAIVED);
    }

    private List<Object> steps() throws IOException {
        List<Object> steps = new ArrayList<>();
        long at = start;
        for (RecordedExchange exchange : verdict.exchanges()) {
            boolean inFull = verdict.outcome() != Outcome.PASSED && verdict.outcome() != Outcome.NOT_APPLICABLE;
            steps.add(ReportJson.object(
                    "name",
                    Characters.visible(exchange.step() + ": " + exchange.verb() + " " + exchange.url() + " → "
                            + exchange.status()),
                    "status",
                    isAtFault(exchange) ? "failed" : "passed",
                    "stage",
                    "finished",
                    "start",
                    at,
                    "stop",
                    at + exchange.millis(),
                    "attachments",
                    inFull ? attachments.of(exchange) : List.of()));
            at += exchange.millis();
        }
        return steps;
    }

    private boolean isAtFault(RecordedExchange exchange) {
        return verdict.outcome() == Outcome.FAILED
                && verdict.findings().stream()
                        .anyMatch(finding -> exchange.step().equals(finding.step()));
    }

    private List<Object> labels() {
        List<Object> labels = new ArrayList<>();
        labels.add(label("severity", severity(row.requirement().standing())));
        labels.add(label("parentSuite", row.profile().title()));
        labels.add(label("suite", row.requirement().suite()));
        labels.add(label("subSuite", row.requirement().id()));
        labels.add(label("epic", row.profile().id()));
        verdict.classes().forEach(name -> labels.add(label("feature", name)));
        labels.add(label("story", verdict.verb() + " " + verdict.template()));
        labels.add(label("tag", Words.of(verdict.outcome())));
        labels.add(label("framework", "photospec"));
        return labels;
    }

    private static String severity(Standing standing) {
        return switch (standing) {
            case DOCUMENTED -> "critical";
            case IMPLIED -> "normal";
            case SHOWN, SILENT -> "minor";
        };
    }

    private static Object label(String name, String value) {
        return ReportJson.object("name", name, "value", String.valueOf(value));
    }
}
