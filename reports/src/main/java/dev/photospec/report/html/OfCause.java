package dev.photospec.report.html;

import dev.photospec.report.CauseText;
import dev.photospec.verdict.Finding;
import dev.photospec.verdict.cause.Cause;
import java.util.List;

/**
 * One cause as the page shows it; public because the template engine looks from outside.
 *
 * @param cause the cause
 * @param title what comes back, and where
 * @param request the request of the example and its status, or empty
 * @param body the beginning of the body that came back, or empty
 * @param differences what was expected and what came
 * @param curl the line for the shell, or empty
 * @param anchor the address of the example on the page
 */
public record OfCause(
        Cause cause, String title, String request, String body, List<Finding> differences, String curl, String anchor) {

    private static final int LONGEST_BODY = 400;

    static OfCause of(Cause cause) {
        String body = CauseText.body(cause).orElse("");
        return new OfCause(
                cause,
                CauseText.title(cause),
                CauseText.request(cause).orElse(""),
                body.length() <= LONGEST_BODY ? body : body.substring(0, LONGEST_BODY) + "…",
                CauseText.differences(cause),
                CauseText.curl(cause).orElse(""),
                cause.profile() + "/" + cause.example().id());
    }
}
