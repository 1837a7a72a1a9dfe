package dev.photospec.run;

import dev.photospec.plan.Case;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Requirement;
import dev.photospec.verdict.ClassClaim;
import dev.photospec.verdict.Planned;
import dev.photospec.verdict.ProfileRun;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** States for each profile what is expected of this run: every row, with its number of cases. */
public final class PlannedRequirements {

    private PlannedRequirements() {}

    /** @param repeat how often each case is judged */
    public static List<ProfileRun> of(List<ProfilePlan> plans, int repeat) {
        return plans.stream().map(plan -> of(plan, repeat)).toList();
    }

    private static ProfileRun of(ProfilePlan plan, int repeat) {
        Profile profile = plan.profile();
        Map<Requirement, Long> expected =
                plan.cases().stream().collect(Collectors.groupingBy(Case::requirement, Collectors.counting()));
        return new ProfileRun(
                profile.id(),
                profile.title(),
                plan.target().url(),
                plan.target().implementation(),
                List.copyOf(profile.documents().values()),
                repeat * plan.all().size(),
                profile.requirements().stream().map(planned(expected, repeat)).toList(),
                classes(plan, repeat),
                plan.target().absent());
    }

    private static List<ClassClaim> classes(ProfilePlan plan, int repeat) {
        List<String> claimed = plan.target().classes();
        return ConformanceClasses.known(plan.profile()).stream()
                .map(name -> new ClassClaim(
                        name,
                        (claimed.isEmpty() || claimed.contains(name))
                                && !plan.target().absent().contains(name),
                        repeat * count(plan.all(), name),
                        repeat * count(plan.cases(), name)))
                .toList();
    }

    private static int count(List<Case> cases, String name) {
        return (int)
                cases.stream().filter(judged -> judged.classes().contains(name)).count();
    }

    private static Function<Requirement, Planned> planned(Map<Requirement, Long> expected, int repeat) {
        return row -> new Planned(row, repeat * expected.getOrDefault(row, 0L).intValue());
    }
}
