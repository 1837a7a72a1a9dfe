package dev.photospec.verdict.cause;

import dev.photospec.spec.Credential;
import dev.photospec.spec.Reliance;
import dev.photospec.spec.Requirement;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.Planned;
import dev.photospec.verdict.ProfileRun;
import dev.photospec.verdict.Run;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Collects the cases of a run, in any order, and groups those that did not pass by their probable causes. */
public final class Causes {

    private final List<OfProfile> profiles;

    /** @param run the run whose cases will be added */
    public Causes(Run run) {
        profiles = run.profiles().stream().map(OfProfile::new).toList();
    }

    /** Adds a case, whatever became of it. */
    public void add(CaseVerdict verdict) {
        profiles.stream()
                .filter(profile -> profile.id.equals(verdict.profile()))
                .forEach(profile -> profile.add(verdict));
    }

    /** Returns the causes: those with most failed cases first, then those that only warn. */
    public List<Cause> ranked() {
        List<Cause> ranked = profiles.stream()
                .flatMap(profile -> profile.causes().stream())
                .sorted(Causes::largestFirst)
                .toList();
        return IntStream.range(0, ranked.size())
                .mapToObj(i -> ranked.get(i).numbered(i + 1))
                .toList();
    }

    private static int largestFirst(Cause one, Cause other) {
        int failed = Integer.compare(other.failed(), one.failed());
        return failed != 0 ? failed : Integer.compare(other.warned(), one.warned());
    }

    /** The cases of one profile. */
    private static final class OfProfile {

        private record Shown(String requirement, Symptom symptom) {}

        private final String id;
        private final Map<String, Requirement> requirements;
        private final Reliance reliance;
        private final SortedMap<String, BrokenCase> broken = new TreeMap<>();
        private final PassedPlaces passed = new PassedPlaces();
        private final Map<Shown, CaseVerdict> examples = new HashMap<>();

        private OfProfile(ProfileRun run) {
            id = run.id();
            requirements = run.requirements().stream()
                    .map(Planned::requirement)
                    .collect(Collectors.toMap(Requirement::id, row -> row, (one, other) -> one));
            reliance = new Reliance(requirements.values());
        }

        private void add(CaseVerdict verdict) {
            boolean bad = verdict.outcome() == Outcome.FAILED || verdict.outcome() == Outcome.WARNED;
            if (verdict.outcome() == Outcome.PASSED) {
                passed.add(verdict);
            } else if (bad && !verdict.findings().isEmpty() && requirements.containsKey(verdict.requirement())) {
                Requirement row = requirements.get(verdict.requirement());
                Symptom symptom = Symptom.of(verdict, row);
                Credential credential = row.credential();
                broken.put(verdict.id(), BrokenCase.of(verdict, credential, symptom));
                examples.merge(new Shown(row.id(), symptom), verdict, OfProfile::plainer);
            }
        }

        private static CaseVerdict plainer(CaseVerdict one, CaseVerdict other) {
            return plainest().compare(one, other) <= 0 ? one : other;
        }

        /** Made when a case fails: a run in which none does would load it for nothing. */
        private static Comparator<CaseVerdict> plainest() {
            return Comparator.comparing((CaseVerdict verdict) -> verdict.outcome() != Outcome.FAILED)
                    .thenComparing(verdict -> !verdict.verb().equals("GET"))
                    .thenComparingInt(verdict -> verdict.exchanges().size())
                    .thenComparing(verdict -> !verdict.state().equals("mailbox"))
                    .thenComparing(CaseVerdict::id);
        }

        private List<Cause> causes() {
            return new Grouping(List.copyOf(broken.values()), passed)
                    .groups(reliance).stream().map(this::cause).toList();
        }

        private Cause cause(List<BrokenCase> group) {
            Map<String, Long> rows = group.stream()
                    .collect(Collectors.groupingBy(BrokenCase::requirement, TreeMap::new, Collectors.counting()));
            List<BrokenCase> alike = most(group);
            CaseVerdict example = alike.stream()
                    .map(one -> examples.get(new Shown(one.requirement(), one.symptom())))
                    .min(plainest())
                    .orElseThrow();
            int failed = (int) group.stream().filter(BrokenCase::failed).count();
            return new Cause(
                    0,
                    id,
                    new CauseTitle(alike, example).text(),
                    new Contrast(alike, passed).fact().orElse(null),
                    failed,
                    group.size() - failed,
                    rows.keySet().stream()
                            .sorted(Comparator.comparing((String row) -> -rows.get(row)))
                            .toList(),
                    group.stream().map(BrokenCase::id).toList(),
                    example,
                    requirements.get(example.requirement()).statement());
        }

        /** The cases with the most frequent symptom, or its status; what documents say counts before what they show. */
        private static List<BrokenCase> most(List<BrokenCase> group) {
            List<BrokenCase> failed = group.stream().filter(BrokenCase::failed).toList();
            List<BrokenCase> told = failed.isEmpty() ? group : failed;
            Symptom usual = told.stream()
                    .collect(Collectors.groupingBy(BrokenCase::symptom, LinkedHashMap::new, Collectors.counting()))
                    .entrySet()
                    .stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
            return told.stream().filter(one -> one.symptom().isAlike(usual)).toList();
        }
    }
}
