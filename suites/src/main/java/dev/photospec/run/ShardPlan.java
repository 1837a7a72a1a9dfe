package dev.photospec.run;

import dev.photospec.verdict.Shard;
import java.util.List;

/** Decides which cases this process judges, and what the result says about it. */
public interface ShardPlan {

    /** A run that is not split. */
    ShardPlan WHOLE = new ShardPlan() {
        @Override
        public List<ProfilePlan> select(List<ProfilePlan> plans) {
            return plans;
        }

        @Override
        public Shard describe(List<ProfilePlan> plans, RunSettings settings, Targets targets) {
            return null;
        }

        @Override
        public boolean isWhole() {
            return true;
        }
    };

    /** Returns the plans with the cases of this shard. */
    List<ProfilePlan> select(List<ProfilePlan> plans);

    /** Returns what the result says about being a shard; null for a whole run. */
    Shard describe(List<ProfilePlan> plans, RunSettings settings, Targets targets);

    /** Returns whether the run is not split. */
    boolean isWhole();
}
