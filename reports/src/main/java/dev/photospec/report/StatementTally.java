package dev.photospec.report;

import dev.photospec.spec.Reliance;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Counts;
import dev.photospec.verdict.Planned;
import dev.photospec.verdict.ProfileRun;
import dev.photospec.verdict.Run;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts a run while it goes on; holds a row for each requirement and none of the cases. */
public final class StatementTally {

    private final Run run;
    private final List<Row> rows = new ArrayList<>();
    private final Map<List<String>, Row> byName = new HashMap<>();
    private final Map<List<String>, ClassRow> classes = new LinkedHashMap<>();
    private final Map<String, Visibility> visibility = new HashMap<>();

    /** Begins with nothing counted. */
    public StatementTally(Run run) {
        this.run = run;
        for (ProfileRun profile : run.profiles()) {
            for (Planned planned : profile.requirements()) {
                Row row = new Row(rows.size(), profile, planned);
                rows.add(row);
                byName.put(List.of(profile.id(), planned.requirement().id()), row);
            }
            link(profile);
            visibility.put(profile.id(), new Visibility());
            profile.classes().forEach(claim -> classes.put(List.of(profile.id(), claim.name()), new ClassRow(claim)));
        }
    }

    private void link(ProfileRun profile) {
        Reliance reliance = new Reliance(
                profile.requirements().stream().map(Planned::requirement).toList());
        rows(profile)
                .forEach(row -> row.reliesOn(reliance.of(row.requirement().id()).stream()
                        .map(id -> byName.get(List.of(profile.id(), id)))
                        .filter(Objects::nonNull)
                        .toList()));
    }

    /**
     * Counts one case.
     *
     * @return the row it belongs to
     * @throws IllegalArgumentException if the run has no such profile or requirement
     */
    public Row add(CaseVerdict verdict) {
        Row row = byName.get(List.of(verdict.profile(), verdict.requirement()));
        if (row == null) {
            throw new IllegalArgumentException("case " + verdict.id() + " belongs to " + verdict.profile() + " / "
                    + verdict.requirement() + ", which the run did not announce");
        }
        row.add(verdict);
        visibility.get(verdict.profile()).add(verdict);
        verdict.classes().stream()
                .map(name -> classes.get(List.of(verdict.profile(), name)))
                .filter(Objects::nonNull)
                .forEach(counted -> counted.add(verdict, row, ofOwner(verdict)));
        return row;
    }

    /** Returns the class of the case's owner, which is the first that it counts for. */
    private ClassRow ofOwner(CaseVerdict verdict) {
        return classes.get(List.of(verdict.profile(), verdict.classes().get(0)));
    }

    /** Returns what is judged. */
    public Run run() {
        return run;
    }

    /** Every requirement: profiles in their order, requirements in the ledger's. */
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** The rows of one profile. */
    public List<Row> rows(ProfileRun profile) {
        return rows.stream()
                .filter(row -> row.profile().id().equals(profile.id()))
                .toList();
    }

    /** The conformance classes of one profile, in alphabetical order. */
    public List<ClassRow> classes(ProfileRun profile) {
        return profile.classes().stream()
                .map(claim -> classes.get(List.of(profile.id(), claim.name())))
                .toList();
    }

    /** Returns how long the writes of one profile took until they were seen. */
    public Visibility visibility(ProfileRun profile) {
        return visibility.get(profile.id());
    }

    /** Returns how many cases were not judged, by reason, over the rows. */
    public static SortedMap<String, Integer> notJudged(List<Row> rows) {
        SortedMap<String, Integer> sum = new TreeMap<>();
        rows.forEach(row -> row.notJudged().forEach((reason, count) -> sum.merge(reason, count, Integer::sum)));
        return sum;
    }

    /** The counts of the rows together. */
    public static Counts counts(List<Row> rows) {
        return rows.stream().map(Row::counts).reduce(new Counts(0, Map.of()), Counts::plus);
    }
}
