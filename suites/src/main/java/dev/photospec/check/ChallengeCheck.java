package dev.photospec.check;

import dev.photospec.exchange.Response;
import dev.photospec.spec.Expectation;
import dev.photospec.verdict.Finding;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code challenge}: the answer has a challenge in WWW-Authenticate (RFC 9110 §11.6.1), of a scheme that {@code scheme}
 * lists; without it of Bearer (RFC 6750 §3).
 */
final class ChallengeCheck implements Check {

    /**
     * A quoted-string (RFC 9110 §5.6.4), or the rest of the field if it is never closed. Nothing is taken back,
     * because Java would remember each step of the way on its stack, which a long text overflows.
     */
    private static final Pattern QUOTED = Pattern.compile("\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+(?:\"|\\\\?$)");

    /** The scheme, and no parameter of that name: challenges and parameters share one list (RFC 9110 §11.6.1). */
    private static final String AFTER_SCHEME = "(?:[ \\t]+[^ \\t=].*)?";

    @Override
    public List<Finding> look(Expectation check, Observation seen) {
        List<String> schemes = check.texts("scheme").isEmpty() ? List.of("Bearer") : check.texts("scheme");
        Pattern offered = offered(schemes);
        String expected = "WWW-Authenticate: " + String.join(" or ", schemes) + " …";
        return Findings.ofAnswer(
                check,
                seen,
                expected,
                response -> challenges(response).anyMatch(challenges -> offers(challenges, offered))
                        ? Findings.none()
                        : Findings.one(
                                check,
                                seen,
                                expected,
                                challenges(response)
                                        .reduce((first, second) -> first + ", " + second)
                                        .orElse("no WWW-Authenticate field"),
                                "the fields of the refusal"));
    }

    private static Stream<String> challenges(Response response) {
        return response.values("WWW-Authenticate").stream();
    }

    private static Pattern offered(List<String> schemes) {
        String any = schemes.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
        return Pattern.compile(any + AFTER_SCHEME, Pattern.CASE_INSENSITIVE);
    }

    private static boolean offers(String challenges, Pattern offered) {
        return Stream.of(QUOTED.matcher(challenges).replaceAll("\"\"").split(","))
                .anyMatch(element -> offered.matcher(element.strip()).matches());
    }
}
