package dev.photospec.run;

import dev.photospec.scenario.Case;
import dev.photospec.verdict.Shard;
import java.util.ArrayList;
import java.util.List;

/**
 * How a run is cut into parts, and which of them this is.
 *
 * @param part which
 * @param costs what the cases cost
 */
record Sharding(Part part, Costs costs) {

    /** A run that is not cut. */
    static final Sharding NONE = new Sharding(Part.WHOLE, Costs.of(null));

    /** The cases of this part, of each profile. */
    List<List<Case>> cases(List<List<Case>> all, Targets targets) {
        if (part.isWhole()) {
            return all;
        }
        List<List<Case>> cases = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String profile = targets.pairs().get(i).profile().id();
            cases.add(new Cutting(costs.in(profile)).part(all.get(i), part));
        }
        return cases;
    }

    /** What the result says about being a part; null for a whole run. */
    Shard shard(List<List<Case>> all, Settings settings, Targets targets) {
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
