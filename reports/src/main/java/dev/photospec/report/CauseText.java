package dev.photospec.report;

import dev.photospec.verdict.Body;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Finding;
import dev.photospec.verdict.RecordedExchange;
import dev.photospec.verdict.cause.Cause;
import java.util.List;
import java.util.Optional;

/** The parts of a cause as every report shows them, in characters that do no harm. */
public final class CauseText {

    private CauseText() {}

    /** Returns what comes back, and where. */
    public static String title(Cause cause) {
        return Characters.visible(cause.title());
    }

    /** Returns the request and its status, such as {@code GET /v1.0/me/photo → 404}. */
    public static Optional<String> request(Cause cause) {
        return cause.exchange().map(sent -> {
            String path = sent.url().replaceFirst("^[a-z]+://[^/]*", "");
            String answer = sent.fault() == null ? String.valueOf(sent.status()) : sent.fault();
            return Characters.visible(sent.verb() + " " + (path.isEmpty() ? "/" : path) + " → " + answer);
        });
    }

    /** Returns the beginning of the body that came back: its text, or a few words on it. */
    public static Optional<String> body(Cause cause) {
        return cause.exchange()
                .map(RecordedExchange::responseBody)
                .map(body -> Characters.visible(body.text() == null ? Explanation.body(body) : firstLine(body)));
    }

    private static String firstLine(Body body) {
        return body.text().strip().lines().findFirst().orElse("no body");
    }

    /** Returns the findings about the answer that the cause shows. */
    public static List<Finding> differences(Cause cause) {
        CaseVerdict example = cause.example();
        return example.told().stream()
                .filter(finding -> finding.step() == null
                        || finding.step().equals(example.findings().get(0).step()))
                .toList();
    }

    /** Returns the line for the shell that sends the request again. */
    public static Optional<String> curl(Cause cause) {
        return cause.exchange().map(RecordedExchange::curl).map(Characters::visible);
    }

    /** Returns the cause in one line: {@code 1. GET /me/photo answers 404 (52 cases, 12 statements)}. */
    public static String line(Cause cause) {
        return cause.number() + ". " + title(cause) + " (" + cause.extent() + ")";
    }
}
