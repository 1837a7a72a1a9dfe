package dev.photospec.cli.options;

import dev.photospec.judge.Strictness;
import dev.photospec.spec.Reading;
import dev.photospec.spec.Standing;
import picocli.CommandLine.Option;

/** The options that say what counts as a failure. */
public final class StrictnessOptions {

    @Option(
            names = "--reading",
            paramLabel = "NAME",
            defaultValue = "documented",
            description = "Disputed statements: documented, observed or either (default: ${DEFAULT-VALUE}).")
    private Reading reading;

    @Option(
            names = "--fail-on",
            paramLabel = "NAME",
            defaultValue = "documented",
            description = "The weakest standing whose break fails: documented, shown or implied (default:"
                    + " ${DEFAULT-VALUE}); what stands weaker only warns.")
    private Standing failOn;

    /** Returns the rules that a judge applies. */
    public Strictness toStrictness() {
        return new Strictness(reading, failOn);
    }
}
