package dev.photospec.check;

import dev.photospec.exchange.Response;
import dev.photospec.spec.Expectation;
import dev.photospec.verdict.Finding;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code header}: the field {@code name} is there, and the whole value of each field of that name
 * {@code matches}; an error does not count.
 */
final class HeaderCheck implements Check {

    @Override
    public List<Finding> look(Expectation check, Observation seen) {
        String name = check.text("name");
        Pattern form =
                Pattern.compile(Optional.ofNullable(check.text("matches")).orElse(".*"));
        String expected = "a field " + name + " that matches " + form;
        return Findings.ofAnswer(
                check,
                seen,
                expected,
                response -> keeps(response, name, form)
                        ? Findings.none()
                        : Findings.one(
                                check, seen, expected, actual(check, seen, response), "the fields of the answer"));
    }

    private static boolean keeps(Response response, String name, Pattern form) {
        List<String> values = response.values(name);
        return response.isSuccess()
                && !values.isEmpty()
                && values.stream().allMatch(value -> form.matcher(value).matches());
    }

    private static String actual(Expectation check, Observation seen, Response response) {
        List<String> values = response.values(check.text("name"));
        return !response.isSuccess()
                ? seen.of(check).outcome()
                : values.isEmpty() ? "none" : String.join(" and ", values);
    }
}
