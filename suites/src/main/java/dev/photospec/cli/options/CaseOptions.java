package dev.photospec.cli.options;

import dev.photospec.plan.Strength;
import dev.photospec.run.Selector;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that say which cases are judged. */
public final class CaseOptions {

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "PATTERN",
            description = "Only cases whose id matches; * stands for anything.")
    private List<String> only = List.of();

    @Option(
            names = "--except",
            split = ",",
            paramLabel = "PATTERN",
            description = "All cases but those whose id matches.")
    private List<String> except = List.of();

    @Option(
            names = "--strength",
            paramLabel = "N",
            defaultValue = "all",
            description = {
                "Combine the values of N dimensions only (owner, addressing, resource, verb, scope, size, state, suite):"
                        + " ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). A quick look; no verdict on conformance."
            })
    private Strength strength;

    /** Returns what selects the cases at a target. */
    public Selector select(TargetOptions target) {
        return target.selector(only, except).at(strength);
    }
}
