package dev.photospec.report.diff;

import dev.photospec.report.Characters;
import dev.photospec.report.Outcomes;
import dev.photospec.report.Words;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.Views.Difference;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says what changed from the first to the last of some results. */
public final class Diff {

    private static final int SHOWN = 30;

    private final List<Outcomes> results;
    private final Map<CaseChange, List<String>> changes = new EnumMap<>(CaseChange.class);

    /** @param results two or more, the oldest first */
    public Diff(List<Outcomes> results) {
        this.results = List.copyOf(results);
        Arrays.stream(CaseChange.values()).forEach(change -> changes.put(change, new ArrayList<>()));
        SortedSet<String> keys = new TreeSet<>();
        results.forEach(result -> keys.addAll(result.byCase().keySet()));
        keys.forEach(this::add);
    }

    private void add(String key) {
        List<Outcome> outcomes = new ArrayList<>();
        results.forEach(result -> outcomes.add(result.byCase().get(key)));
        CaseChange change = CaseChange.of(
                outcomes, results.stream().anyMatch(result -> result.unsteady().contains(key)));
        if (change != null) {
            changes.get(change).add(key);
        }
    }

    /** Returns whether the target has become worse, or less of it is judged. */
    public Difference difference() {
        boolean failing = changes.get(CaseChange.FLAKY).stream()
                .anyMatch(key -> after().byCase().get(key) == Outcome.FAILED);
        if (failing || !changes.get(CaseChange.REGRESSION).isEmpty()) {
            return Difference.WORSE;
        }
        boolean less = !changes.get(CaseChange.NO_LONGER_JUDGED).isEmpty()
                || !changes.get(CaseChange.GONE).isEmpty();
        return less ? Difference.LESS_JUDGED : Difference.NONE_WORSE;
    }

    /** Prints the changes by their kind, and the sum. */
    public void print(PrintWriter out) {
        if (isOfEditions()) {
            out.println("Judged by edition " + results.get(0).edition() + " before, and by " + after().edition()
                    + " now: every changed case by its id.");
            out.println();
        }
        changes.forEach((change, keys) -> print(out, change, keys));
        List<String> sum = new ArrayList<>();
        changes.forEach((change, keys) -> {
            if (!keys.isEmpty()) {
                sum.add(keys.size() + " " + word(change));
            }
        });
        String told = sum.isEmpty() ? "no case changed" : String.join(", ", sum);
        out.println(told + "; " + Words.count(after().byCase().size(), "case") + " in the newest result");
        out.flush();
    }

    private void print(PrintWriter out, CaseChange change, List<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        out.println(word(change).toUpperCase(Locale.ROOT) + " (" + keys.size() + "): the case " + change.meaning());
        Map<String, List<String>> alike =
                keys.stream().collect(Collectors.groupingBy(this::told, LinkedHashMap::new, Collectors.toList()));
        alike.entrySet().stream()
                .limit(isOfEditions() ? Integer.MAX_VALUE : SHOWN)
                .forEach(
                        group -> out.println("  " + group.getKey().replace("\n", "\n      ") + such(group.getValue())));
        if (alike.size() > SHOWN && !isOfEditions()) {
            out.println("  and " + (alike.size() - SHOWN) + " more requirements or messages");
        }
        out.println();
    }

    /** Returns what is said about a case; the same for cases of one requirement that went the same way. */
    private String told(String key) {
        String way =
                results.stream().map(result -> word(result.byCase().get(key))).collect(Collectors.joining(" → "));
        boolean fails = after().byCase().get(key) == Outcome.FAILED;
        String message = fails ? "\n" + Characters.visible(after().message(key)) : "";
        return Characters.visible(key.replaceFirst("^([^/]*/[^/]*)/.*", "$1")) + ": " + way + message;
    }

    /** Returns whether the kit itself has changed in between, so that a release may be the reason for a change. */
    private boolean isOfEditions() {
        return !results.get(0).edition().equals(after().edition());
    }

    private String such(List<String> keys) {
        if (isOfEditions()) {
            return keys.stream()
                    .map(key -> "\n      " + Characters.visible(key.replaceFirst("^[^/]*/", "")))
                    .collect(Collectors.joining());
        }
        return "\n      " + Words.count(keys.size(), "case") + ", such as "
                + Characters.visible(keys.get(0).replaceFirst("^[^/]*/[^/]*/", ""));
    }

    private Outcomes after() {
        return results.get(results.size() - 1);
    }

    private static String word(Outcome outcome) {
        return outcome == null ? "absent" : Words.of(outcome);
    }

    private static String word(CaseChange change) {
        return Words.slug(change).replace('-', ' ');
    }
}
