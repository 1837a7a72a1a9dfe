package dev.photospec.report;

import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Finding;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Groups the cases that say the same of the same requirement; holds only as many as are shown. */
public final class Groups {

    private static final int PLACES = 6;
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    private record Key(int row, String message) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            return row != other.row ? Integer.compare(row, other.row) : message.compareTo(other.message);
        }
    }

    /** Cases that say the same. */
    public static final class Group {
        private final Row row;
        private CaseVerdict example;
        private int count;
        private final SortedSet<String> places = new TreeSet<>();

        private Group(Row row, CaseVerdict first) {
            this.row = row;
            this.example = first;
        }

        private void add(CaseVerdict verdict) {
            count++;
            example = verdict.id().compareTo(example.id()) < 0 ? verdict : example;
            places.add(place(verdict));
            // One more than shown, because the example's own place is among them.
            if (places.size() > PLACES + 1) {
                places.remove(places.last());
            }
        }

        /** The requirement. */
        public Row row() {
            return row;
        }

        /** The case with the least id. */
        public CaseVerdict example() {
            return example;
        }

        /** The number of cases. */
        public int count() {
            return count;
        }

        /** Some of the other places. */
        public List<String> others() {
            return places.stream()
                    .filter(place -> !place.equals(place(example)))
                    .limit(PLACES)
                    .toList();
        }
    }

    private final int most;
    private final TreeMap<Key, Group> groups = new TreeMap<>();
    private int count;

    /** Begins with none; keeps the first groups in the ledger's order, up to that many. */
    public Groups(int most) {
        this.most = most;
    }

    public void add(Row row, CaseVerdict verdict) {
        count++;
        groups.computeIfAbsent(new Key(row.number(), alike(verdict)), key -> new Group(row, verdict))
                .add(verdict);
        // What falls off here is beyond the first groups for good: later ones can only push it further.
        if (groups.size() > most) {
            groups.pollLastEntry();
        }
    }

    /** The groups that were kept, in the ledger's order. */
    public List<Group> kept() {
        return List.copyOf(groups.values());
    }

    /** The number of cases in groups that were not kept. */
    public int beyond() {
        return count - kept().stream().mapToInt(Group::count).sum();
    }

    /** The number of cases. */
    public int count() {
        return count;
    }

    /** Few words, since the requirement says what is asked for there. */
    private static String place(CaseVerdict verdict) {
        String variant = verdict.variant() == null || verdict.variant().isEmpty() ? "" : " " + verdict.variant();
        return verdict.verb() + " " + verdict.owner() + variant;
    }

    /** Messages that differ in what is quoted only, such as an entity tag, say the same. */
    private static String alike(CaseVerdict verdict) {
        return QUOTED.matcher(message(verdict)).replaceAll("…");
    }

    /** Returns what the case says in one sentence. */
    public static String message(CaseVerdict verdict) {
        String found = verdict.told().stream().map(Finding::message).collect(Collectors.joining("; "));
        return found.isEmpty() ? String.valueOf(verdict.reason()) : found;
    }
}
