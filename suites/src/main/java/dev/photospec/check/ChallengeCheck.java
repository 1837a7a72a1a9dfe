package dev.photospec.check;

import dev.photospec.exchange.Response;
import dev.photospec.spec.Expectation;
import dev.photospec.verdict.Finding;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code challenge}: the answer carries a Bearer challenge in WWW-Authenticate (RFC 6750 §3). */
final class ChallengeCheck implements Check {

    private static final String EXPECTED = "WWW-Authenticate: Bearer …";

    /**
     * A quoted-string (RFC 9110 §5.6.4), or the rest of the field if it is never closed. Nothing is taken back,
     * because Java would remember each step of the way on its stack, which a long text overflows.
     */
    private static final Pattern QUOTED = Pattern.compile("\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+(?:\"|\\\\?$)");

    /** The scheme, and no parameter of that name: challenges and parameters share one list (RFC 9110 §11.6.1). */
    private static final Pattern BEARER = Pattern.compile("bearer(?:[ \\t]+[^ \\t=].*)?", Pattern.CASE_INSENSITIVE);

    @Override
    public List<Finding> look(Expectation check, Observation seen) {
        return Findings.ofAnswer(
                check,
                seen,
                EXPECTED,
                response -> challenges(response).anyMatch(ChallengeCheck::isBearer)
                        ? Findings.none()
                        : Findings.one(
                                check,
                                seen,
                                EXPECTED,
                                challenges(response)
                                        .reduce((first, second) -> first + ", " + second)
                                        .orElse("no WWW-Authenticate field"),
                                "the fields of the refusal"));
    }

    private static Stream<String> challenges(Response response) {
        return response.values("WWW-Authenticate").stream();
    }

    private static boolean isBearer(String challenges) {
        return Stream.of(QUOTED.matcher(challenges).replaceAll("\"\"").split(","))
                .anyMatch(element -> BEARER.matcher(element.strip()).matches());
    }
}
