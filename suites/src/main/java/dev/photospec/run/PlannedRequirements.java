package dev.photospec.run;

import dev.photospec.judge.ProfileJob;
import dev.photospec.plan.Case;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Requirement;
import dev.photospec.verdict.ClassClaim;
import dev.photospec.verdict.Planned;
import dev.photospec.verdict.ProfileRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** States for each profile what is expected of this run: every row, with its number of cases. */
final class PlannedRequirements {

    private PlannedRequirements() {}

    /**
     * @param planned every case of each profile, selected or not
     * @param repeat how often each case is judged
     */
    static List<ProfileRun> of(Targets targets, List<List<Case>> planned, List<ProfileJob> assignments, int repeat) {
        List<ProfileRun> ledgers = new ArrayList<>();
        for (int i = 0; i < assignments.size(); i++) {
            ledgers.add(ledger(targets.pairs().get(i), planned.get(i), assignments.get(i), repeat));
        }
        return ledgers;
    }

    private static ProfileRun ledger(Targets.Pair pair, List<Case> all, ProfileJob assignment, int repeat) {
        Profile profile = pair.profile();
        Map<Requirement, Long> expected = assignment.cases().stream()
                .collect(Collectors.groupingBy(judged -> judged.requirement(), Collectors.counting()));
        return new ProfileRun(
                profile.id(),
                profile.title(),
                pair.target().url(),
                pair.target().implementation(),
                List.copyOf(profile.documents().values()),
                repeat * all.size(),
                profile.requirements().stream().map(planned(expected, repeat)).toList(),
                classes(pair, all, assignment, repeat),
                pair.target().absent());
    }

    private static List<ClassClaim> classes(Targets.Pair pair, List<Case> all, ProfileJob assignment, int repeat) {
        List<String> claimed = pair.target().classes();
        return ConformanceClasses.known(pair.profile()).stream()
                .map(name -> new ClassClaim(
                        name,
                        (claimed.isEmpty() || claimed.contains(name))
                                && !pair.target().absent().contains(name),
                        repeat * count(all, name),
                        repeat * count(assignment.cases(), name)))
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
