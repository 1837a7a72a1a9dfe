package dev.photospec.cli.options;

import dev.photospec.run.ShardPlan;
import dev.photospec.shard.CaseCosts;
import dev.photospec.shard.ShardSpec;
import dev.photospec.shard.Sharding;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options that say which part of the work this process does. */
public final class ShardOptions {

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

    public ShardSpec part(Map<String, String> environment) {
        return shard == null ? ShardSpec.WHOLE : ShardSpec.of(shard, environment);
    }

    public ShardPlan sharding(Map<String, String> environment) {
        return shard == null ? ShardPlan.WHOLE : new Sharding(part(environment), CaseCosts.of(balance));
    }
}
