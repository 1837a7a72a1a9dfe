package dev.photospec.shard;

import dev.photospec.plan.Case;
import dev.photospec.run.RunSettings;
import dev.photospec.run.ShardPlan;
import dev.photospec.run.Targets;
import dev.photospec.verdict.Shard;
import java.util.ArrayList;
import java.util.List;

/**
 * How a run is cut into parts, and which of them this is.
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
    public List<List<Case>> select(List<List<Case>> all, Targets targets) {
        if (part.isWhole()) {
            return all;
        }
        List<List<Case>> cases = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String profile = targets.pairs().get(i).profile().id();
            cases.add(new ShardPlanner(costs.in(profile)).part(all.get(i), part));
        }
        return cases;
    }

    @Override
    public Shard describe(List<List<Case>> all, RunSettings settings, Targets targets) {
        return part.isWhole()
                ? null
                : new Shard(
                        part.index(),
                        part.count(),
                        settings.repeat() * all.stream().mapToInt(List::size).sum(),
                        Digests.requirements(targets),
                        Digests.configuration(settings, targets),
                        Digests.waivers(settings.waivers()));
    }
}
