package dev.photospec.exchange;

import java.time.Instant;
import java.util.Optional;

/**
 * A request and what became of it.
 *
 * @param request what was sent
 * @param response what came back; null if nothing did
 * @param fault why nothing came; null if something did
 * @param millis how long it took
 * @param sent when it began, or null if that is not known
 */
public record Exchange(Request request, Response response, TransportError fault, long millis, Instant sent) {

    /** An exchange that has just ended. */
    public Exchange(Request request, Response response, TransportError fault, long millis) {
        this(request, response, fault, millis, Instant.now().minusMillis(millis));
    }

    /** The answer, if one came. */
    public Optional<Response> answer() {
        return Optional.ofNullable(response);
    }

    /** Returns whether a 2xx answer came. */
    public boolean isSuccess() {
        return response != null && response.isSuccess();
    }

    /** The status, or why there is none, for a report line. */
    public String outcome() {
        return response == null ? "no answer (" + fault.message() + ")" : "status " + response.status();
    }
}
