package dev.photospec.shard;

import dev.photospec.run.ProfilePlan;
import dev.photospec.run.RunSettings;
import dev.photospec.run.ShardPlan;
import dev.photospec.run.Targets;
import dev.photospec.verdict.Shard;
import java.util.List;

/**
 * The division of a run into parts, and this process's part.
 *
 * @param part which
 * @param costs what the cases cost
 */
public record Sharding(ShardSpec part, CaseCosts costs) implements ShardPlan {

    @Override
    public boolean isWhole() {
        return part.isWhole();
    }

    @Override
    public List<ProfilePlan> select(List<ProfilePlan> plans) {
        return part.isWhole() ? plans : plans.stream().map(this::part).toList();
    }

    private ProfilePlan part(ProfilePlan plan) {
        ShardPlanner planner = new ShardPlanner(costs.costsOf(plan.profile().id()));
        return plan.judging(planner.part(plan.selected(), part));
    }

    @Override
    public Shard describe(List<ProfilePlan> plans, RunSettings settings, Targets targets) {
        return part.isWhole()
                ? null
                : new Shard(
                        part.index(),
                        part.count(),
                        settings.repeat()
                                * plans.stream()
                                        .mapToInt(plan -> plan.selected().size())
                                        .sum(),
                        Digests.requirements(targets),
                        Digests.configuration(settings, targets),
                        Digests.waivers(settings.waivers()));
    }
}
