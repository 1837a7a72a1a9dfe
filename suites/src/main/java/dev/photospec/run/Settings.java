package dev.photospec.run;

import dev.photospec.spec.Reading;
import java.nio.file.Path;
import java.util.List;

/**
 * How a run is done, whatever its target.
 *
 * @param reading which reading of disputed statements is judged
 * @param reportDir where reports are written
 * @param formats which reports; empty for all
 * @param selector which cases
 * @param client which HTTP client
 * @param quiet whether to print the verdict only
 * @param repeat how often each case is judged
 * @param waivers failures that are known
 * @param transcript whether everything that is sent and comes back is written down
 */
record Settings(
        Reading reading,
        Path reportDir,
        List<String> formats,
        Selector selector,
        ClientKind client,
        boolean quiet,
        int repeat,
        Waivers waivers,
        boolean transcript) {

    /** Without known failures. */
    Settings(
            Reading reading,
            Path reportDir,
            List<String> formats,
            Selector selector,
            ClientKind client,
            boolean quiet) {
        this(reading, reportDir, formats, selector, client, quiet, 1, Waivers.none(), false);
    }
}
