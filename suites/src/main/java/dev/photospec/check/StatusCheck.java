package dev.photospec.check;

import dev.photospec.spec.Expectation;
import dev.photospec.verdict.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** {@code status}: the status code is {@code one-of} those listed. */
final class StatusCheck implements Check {

    @Override
    public List<Finding> look(Expectation check, Observation seen) {
        List<Integer> allowed = check.numbers("one-of");
        String expected = "status " + allowed.stream().map(String::valueOf).collect(Collectors.joining(" or "));
        return Findings.ofAnswer(
                check,
                seen,
                expected,
                response -> allowed.contains(response.status())
                        ? Findings.none()
                        : Findings.one(
                                check,
                                seen,
                                expected,
                                "status " + response.status(),
                                "the handler of this path, and the state its owner's photo is in"));
    }
}
