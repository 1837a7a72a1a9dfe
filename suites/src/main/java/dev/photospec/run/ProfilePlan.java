package dev.photospec.run;

import dev.photospec.plan.Case;
import dev.photospec.plan.CasePlanner;
import dev.photospec.spec.Profile;
import dev.photospec.target.Target;
import java.util.List;

/**
 * The cases of one profile against one target.
 *
 * @param profile what is documented
 * @param target what is judged
 * @param all every case of the profile, without anybody to try it with
 * @param selected those of them that the selection wants
 * @param cases those of them that this process judges; the others are another shard's
 */
public record ProfilePlan(Profile profile, Target target, List<Case> all, List<Case> selected, List<Case> cases) {

    /**
     * Returns the plan of each profile, in the targets' order.
     *
     * @throws UsageException if a pattern of the selection matches no case
     */
    public static List<ProfilePlan> of(Selector selector, Targets targets) {
        List<ProfilePlan> plans = targets.pairs().stream()
                .map(pair -> of(selector, pair, new CasePlanner(pair.profile(), pair.target(), targets.consent())))
                .toList();
        List<String> idle = selector.idle(ids(plans));
        if (!idle.isEmpty()) {
            throw new UsageException(
                    "photospec: no case matches '" + idle.get(0) + "'; photospec list requirements shows the ids");
        }
        return plans;
    }

    private static ProfilePlan of(Selector selector, Targets.Pair pair, CasePlanner planner) {
        List<Case> all = planner.open();
        List<Case> selected =
                planner.complete(all, selector.select(pair.profile().id(), all));
        return new ProfilePlan(pair.profile(), pair.target(), all, selected, selected);
    }

    /** Returns whether the pattern is the id of a requirement or a case, selected or not. */
    static boolean isKnown(List<ProfilePlan> plans, String pattern) {
        return new Selector(List.of(pattern), List.of()).idle(ids(plans)).isEmpty();
    }

    private static List<String> ids(List<ProfilePlan> plans) {
        return plans.stream().flatMap(plan -> plan.all().stream()).map(Case::id).toList();
    }

    /** Returns the same plan with only these of the selected cases for this process. */
    public ProfilePlan judging(List<Case> part) {
        return new ProfilePlan(profile, target, all, selected, part);
    }
}
