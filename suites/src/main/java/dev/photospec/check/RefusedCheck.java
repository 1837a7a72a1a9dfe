package dev.photospec.check;

import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Response;
import dev.photospec.exchange.TransportError;
import dev.photospec.spec.Expectation;
import dev.photospec.verdict.Finding;
import java.util.List;

/**
 * {@code refused}: the answer is a client error (RFC 9110 §15.5) or a redirection to a login, and
 * shows no photo. With {@code or-closed} the server may also hang up on a body it does not want
 * (RFC 9110 §15.5.14).
 */
final class RefusedCheck implements Check {

    private static final String EXPECTED = "a refusal (4xx) that shows no photo";

    @Override
    public List<Finding> look(Expectation check, Observation seen) {
        if (check.texts("or-closed").contains("true") && hungUp(seen.of(check))) {
            return Findings.none();
        }
        return Findings.ofAnswer(check, seen, EXPECTED, response -> refusal(check, seen, response));
    }

    private static List<Finding> refusal(Expectation check, Observation seen, Response response) {
        int kind = response.status() / 100;
        if (kind != 4 && kind != 3) {
            return Findings.one(
                    check, seen, EXPECTED, "status " + response.status(), "where this path decides who may do this");
        }
        return PhotoShown.in(response, seen.profile())
                .map(photo -> Findings.one(
                        check,
                        seen,
                        EXPECTED,
                        "status " + response.status() + " with " + photo,
                        "what is written before the refusal"))
                .orElse(Findings.none());
    }

    private static boolean hungUp(Exchange exchange) {
        return exchange.fault() != null && exchange.fault().kind() == TransportError.Kind.CLOSED;
    }
}
