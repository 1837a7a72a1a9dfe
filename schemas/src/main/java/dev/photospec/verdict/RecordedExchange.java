package dev.photospec.verdict;

import java.time.Instant;
import java.util.List;

/**
 * One request and its answer, redacted, as a report keeps it.
 *
 * @param step the scenario's word for it
 * @param verb the request method
 * @param url the whole URL
 * @param requestFields the request's fields
 * @param requestBody the request's body, or null
 * @param status the status code, or 0 if no answer came
 * @param responseFields the answer's fields
 * @param responseBody the answer's body, or null
 * @param fault why no answer came, or null
 * @param millis how long it took
 * @param curl a line for the shell that sends it again; the token stands in a variable
 * @param sent when it began, or null if that is not known
 */
public record RecordedExchange(
        String step,
        String verb,
        String url,
        List<Field> requestFields,
        Body requestBody,
        int status,
        List<Field> responseFields,
        Body responseBody,
        String fault,
        long millis,
        String curl,
        Instant sent) {

    /** An exchange of which nobody knows when it began. */
    public RecordedExchange(
            String step,
            String verb,
            String url,
            List<Field> requestFields,
            Body requestBody,
            int status,
            List<Field> responseFields,
            Body responseBody,
            String fault,
            long millis,
            String curl) {
        this(
                step,
                verb,
                url,
                requestFields,
                requestBody,
                status,
                responseFields,
                responseBody,
                fault,
                millis,
                curl,
                null);
    }
}
