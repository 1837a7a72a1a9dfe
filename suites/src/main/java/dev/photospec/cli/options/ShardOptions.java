package dev.photospec.cli.options;

import dev.photospec.run.ShardPlan;
import dev.photospec.shard.CaseCosts;
import dev.photospec.shard.ShardSpec;
import dev.photospec.shard.Sharding;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    public ShardSpec part() {
        return shard == null
                ? ShardSpec.WHOLE
                : ShardSpec.of(shard, CommandEnvironment.of(command).variables());
    }

    public ShardPlan sharding() {
        return shard == null ? ShardPlan.WHOLE : new Sharding(part(), CaseCosts.of(balance));
    }
}
