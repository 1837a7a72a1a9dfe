package dev.photospec.run;

import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options that say which part of the work this process does. */
final class ShardOptions {

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "Judge one part of N only; auto, or auto/N, takes I from Kubernetes or GitLab.")
    private String shard;

    @Option(
            names = "--balance",
            paramLabel = "FILE",
            description = "A conformance.json whose times make the parts equally long (default: by requests).")
    private Path balance;

    Part part(Map<String, String> environment) {
        return shard == null ? Part.WHOLE : Part.of(shard, environment);
    }

    Sharding sharding(Map<String, String> environment) {
        return shard == null ? Sharding.NONE : new Sharding(part(environment), Costs.of(balance));
    }
}
