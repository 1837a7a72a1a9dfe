package dev.photospec.report.allure;

import dev.photospec.report.Characters;
import dev.photospec.verdict.Body;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Field;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.RecordedExchange;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.model.Attachment;
import io.qameta.allure.model.Stage;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StepResult;
import io.qameta.allure.model.TestResult;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** The exchanges of a case as the steps of its test, with what was sent and what came as attachments. */
final class AllureSteps {

    private final AllureLifecycle lifecycle;
    private final TestResult test;
    private int count;

    AllureSteps(AllureLifecycle lifecycle, TestResult test) {
        this.lifecycle = lifecycle;
        this.test = test;
    }

    /** Returns a step for each exchange; those of a case that passed have no attachments. */
    List<StepResult> of(CaseVerdict verdict) {
        boolean inFull = verdict.outcome() != Outcome.PASSED && verdict.outcome() != Outcome.NOT_APPLICABLE;
        List<StepResult> steps = new ArrayList<>();
        long at = test.getStart();
        for (RecordedExchange exchange : verdict.exchanges()) {
            steps.add(new StepResult()
                    .setName(Characters.visible(exchange.step() + ": " + exchange.verb() + " " + exchange.url() + " → "
                            + exchange.status()))
                    .setStatus(isAtFault(verdict, exchange) ? Status.FAILED : Status.PASSED)
                    .setStage(Stage.FINISHED)
                    .setStart(at)
                    .setStop(at + exchange.millis())
                    .setAttachments(inFull ? attachments(exchange) : List.of()));
            at += exchange.millis();
        }
        return steps;
    }

    private static boolean isAtFault(CaseVerdict verdict, RecordedExchange exchange) {
        return verdict.outcome() == Outcome.FAILED
                && verdict.findings().stream()
                        .anyMatch(finding -> exchange.step().equals(finding.step()));
    }

    private List<Attachment> attachments(RecordedExchange exchange) {
        List<Attachment> attached = new ArrayList<>();
        String url = exchange.verb() + " " + exchange.url() + "\n";
        attached.add(text("request", url + message(exchange.requestFields(), exchange.requestBody())));
        attached.add(text(
                "answer",
                (exchange.fault() == null ? exchange.status() : exchange.fault()) + "\n"
                        + message(exchange.responseFields(), exchange.responseBody())));
        if (exchange.curl() != null) {
            attached.add(text("curl", exchange.curl()));
        }
        picture(attached, "picture that was sent", exchange.requestBody());
        picture(attached, "picture that came", exchange.responseBody());
        return attached;
    }

    private static String message(List<Field> fields, Body body) {
        String head = fields.stream()
                .map(field -> field.name() + ": " + field.value() + "\n")
                .collect(Collectors.joining());
        return head + (body == null ? "" : "\n" + (body.text() == null ? body.bytes() + " bytes" : body.text()));
    }

    private Attachment text(String name, String text) {
        String safe = text.lines().map(Characters::visible).collect(Collectors.joining("\n", "", "\n"));
        return attachment(name, "text/plain", ".txt", safe.getBytes(StandardCharsets.UTF_8));
    }

    private void picture(List<Attachment> attached, String name, Body body) {
        if (body != null && body.base64() != null) {
            boolean isPng = body.picture() != null && body.picture().endsWith("image/png");
            byte[] bytes = Base64.getDecoder().decode(body.base64());
            attached.add(attachment(name, isPng ? "image/png" : "image/jpeg", isPng ? ".png" : ".jpg", bytes));
        }
    }

    private Attachment attachment(String name, String type, String ending, byte[] bytes) {
        count++;
        String file = test.getUuid() + "-" + count + "-attachment" + ending;
        lifecycle.writeAttachment(file, new ByteArrayInputStream(bytes));
        return new Attachment().setName(name).setType(type).setSource(file);
    }
}
