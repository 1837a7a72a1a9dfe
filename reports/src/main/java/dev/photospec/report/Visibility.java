package dev.photospec.report;

import dev.photospec.verdict.CaseVerdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Times until writes were seen. */
public final class Visibility {

    /**
     * The writes of one kind.
     *
     * @param write the request method, and the path as the document prints it where it is of one path
     * @param count how many there were
     * @param minimum the shortest time in milliseconds
     * @param median the time in milliseconds that half of them kept
     * @param maximum the longest time in milliseconds
     */
    public record Seen(String write, int count, long minimum, long median, long maximum) implements JsonMembers {

        @Override
        public void addTo(JsonText json) {
            json.add("write", write)
                    .add("count", count)
                    .add("minimum", minimum)
                    .add("median", median)
                    .add("maximum", maximum);
        }
    }

    private final SortedMap<String, List<Long>> millis = new TreeMap<>();

    void add(CaseVerdict verdict) {
        if (verdict.visibleMillis() != null) {
            millis.computeIfAbsent(verdict.verb() + " " + verdict.template(), write -> new ArrayList<>())
                    .add(verdict.visibleMillis());
        }
    }

    /** By method and path. */
    public List<Seen> byPath() {
        return seen(UnaryOperator.identity());
    }

    /** By method alone. */
    public List<Seen> byMethod() {
        return seen(write -> write.replaceFirst(" .*", ""));
    }

    private List<Seen> seen(UnaryOperator<String> kind) {
        SortedMap<String, List<Long>> kinds = new TreeMap<>();
        millis.forEach((write, times) -> kinds.computeIfAbsent(kind.apply(write), name -> new ArrayList<>())
                .addAll(times));
        List<Seen> seen = new ArrayList<>();
        kinds.forEach((write, times) -> seen.add(seen(write, times)));
        return List.copyOf(seen);
    }

    private static Seen seen(String write, List<Long> times) {
        Collections.sort(times);
        int count = times.size();
        return new Seen(write, count, times.get(0), times.get((count - 1) / 2), times.get(count - 1));
    }
}
