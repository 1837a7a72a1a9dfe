package dev.photospec.check;

import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Response;
import dev.photospec.spec.Expectation;
import dev.photospec.verdict.Finding;
import java.util.List;
import java.util.function.Function;

/** Makes findings in one shape for every check. */
final class Findings {

    private static final int LONGEST = 200;
    private static final int LONGEST_EXPECTED = 1000;

    private Findings() {}

    static List<Finding> none() {
        return List.of();
    }

    /** One finding about the step that the expectation looks at. */
    static List<Finding> one(Expectation check, Observation seen, String expected, String actual, String next) {
        return List.of(new Finding(check.check(), seen.step(check), head(expected), shorten(actual), next));
    }

    /** Looks at the answer; if none came, that is the finding. */
    static List<Finding> ofAnswer(
            Expectation check, Observation seen, String expected, Function<Response, List<Finding>> look) {
        Exchange exchange = seen.of(check);
        return exchange.answer()
                .map(look)
                .orElseGet(() -> one(
                        check, seen, expected, exchange.outcome(), "whether the server answers this request at all"));
    }

    /** Looks at a successful answer; the content of any other is not the one that is meant. */
    static List<Finding> ofSuccess(
            Expectation check, Observation seen, String expected, Function<Response, List<Finding>> look) {
        return ofAnswer(
                check,
                seen,
                expected,
                response -> response.isSuccess()
                        ? look.apply(response)
                        : one(check, seen, expected, seen.of(check).outcome(), "why the request does not succeed"));
    }

    /** Returns the beginning of text that may quote another answer of the target. */
    private static String head(String text) {
        return text.length() <= LONGEST_EXPECTED ? text : text.substring(0, LONGEST_EXPECTED) + "…";
    }

    /** Text from the target, short enough for a line. */
    static String shorten(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
