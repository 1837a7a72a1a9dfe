package dev.photospec.run;

import dev.photospec.plan.Case;
import dev.photospec.verdict.Shard;
import java.util.List;

/** Decides which cases this process judges, and what the result says about it. */
public interface ShardPlan {

    /** A run that is not split. */
    ShardPlan WHOLE = new ShardPlan() {
        @Override
        public List<List<Case>> select(List<List<Case>> all, Targets targets) {
            return all;
        }

        @Override
        public Shard describe(List<List<Case>> all, RunSettings settings, Targets targets) {
            return null;
        }

        @Override
        public boolean isWhole() {
            return true;
        }
    };

    /** Returns the cases of this shard, for each profile. */
    List<List<Case>> select(List<List<Case>> all, Targets targets);

    /** Returns what the result says about being a shard; null for a whole run. */
    Shard describe(List<List<Case>> all, RunSettings settings, Targets targets);

    /** Returns whether the run is not split. */
    boolean isWhole();
}
