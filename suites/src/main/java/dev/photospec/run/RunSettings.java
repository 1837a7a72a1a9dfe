package dev.photospec.run;

import dev.photospec.spec.Reading;
import dev.photospec.spec.Standing;
import java.nio.file.Path;
import java.util.List;

/**
 * The settings of a run that do not depend on its target.
 *
 * @param reading which reading of disputed statements is judged
 * @param reportDir where reports are written
 * @param formats which reports; empty for all
 * @param selector which cases
 * @param client which HTTP client
 * @param quiet whether to print the verdict only
 * @param repeat how often each case is judged
 * @param waivers failures that are known
 * @param failOn the weakest standing whose break is a failure
 * @param sharding which part of the cases
 * @param transcript whether everything that is sent and comes back is written down
 * @param anonymous whether requests name neither the kit nor the case
 */
public record RunSettings(
        Reading reading,
        Path reportDir,
        List<String> formats,
        Selector selector,
        ClientKind client,
        boolean quiet,
        int repeat,
        Waivers waivers,
        Standing failOn,
        ShardPlan sharding,
        boolean transcript,
        boolean anonymous) {

    /** The whole run, without known failures, and with failures for what is documented only. */
    public RunSettings(
            Reading reading,
            Path reportDir,
            List<String> formats,
            Selector selector,
            ClientKind client,
            boolean quiet) {
        this(
                reading,
                reportDir,
                formats,
                selector,
                client,
                quiet,
                1,
                Waivers.none(),
                Standing.DOCUMENTED,
                ShardPlan.WHOLE,
                false,
                false);
    }

    /** Returns the same settings, with requests that name neither the kit nor the case, or not. */
    public RunSettings withAnonymity(boolean unnamed) {
        return new RunSettings(
                reading,
                reportDir,
                formats,
                selector,
                client,
                quiet,
                repeat,
                waivers,
                failOn,
                sharding,
                transcript,
                unnamed);
    }
}
