package dev.photospec.exchange;

import java.util.Optional;

/**
 * A request and what became of it.
 *
 * @param request what was sent
 * @param response what came back; null if nothing did
 * @param fault why nothing came; null if something did
 * @param millis how long it took
 */
public record Exchange(Request request, Response response, TransportError fault, long millis) {

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
