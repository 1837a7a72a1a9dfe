package dev.photospec.check;

import dev.photospec.spec.Expectation;
import dev.photospec.verdict.Finding;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code header}: the field {@code name} is there, and its whole value {@code matches}; an error does not count. */
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
                response -> response.isSuccess()
                                && response.field(name)
                                        .filter(value -> form.matcher(value).matches())
                                        .isPresent()
                        ? Findings.none()
                        : Findings.one(
                                check,
                                seen,
                                expected,
                                response.isSuccess()
                                        ? response.field(name).orElse("none")
                                        : seen.of(check).outcome(),
                                "the fields of the answer"));
    }
}
