package dev.photospec.history;

import dev.photospec.history.Guarantee.Level;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The guarantees that a history keeps; a pure function of it.
 *
 * @param broken for each guarantee that does not hold, an example
 * @param written whether anything was written at all
 */
public record HistoryVerdict(Map<Guarantee, String> broken, boolean written) {

    /** Judges a history. */
    public static HistoryVerdict of(History history) {
        Map<Guarantee, String> broken = new EnumMap<>(Guarantee.class);
        List<OwnerHistory> owners = history.operations().stream()
                .collect(Collectors.groupingBy(Operation::owner, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(OwnerHistory::new)
                .toList();
        for (OwnerHistory owner : owners) {
            find(owner, broken);
        }
        return new HistoryVerdict(broken, owners.stream().anyMatch(OwnerHistory::isWritten));
    }

    private static void find(OwnerHistory owner, Map<Guarantee, String> broken) {
        put(broken, Guarantee.WHOLE_PICTURES, shown(owner, Operation.TORN).or(owner::mixture));
        put(broken, Guarantee.OWN_PICTURES, shown(owner, Operation.FOREIGN));
        put(broken, Guarantee.NO_TRACE_OF_REFUSALS, owner.trace());
        put(broken, Guarantee.REPLACED, owner.stale((read, write) -> read.client() == Operation.LAST));
        put(broken, Guarantee.READ_YOUR_WRITES, owner.stale((read, write) -> read.client() == write.client()));
        put(broken, Guarantee.MONOTONIC_READS, owner.backwards((one, other) -> one.client() == other.client()));
        put(broken, Guarantee.AGREEING, owner.disagreement());
        put(
                broken,
                Guarantee.LATEST,
                owner.stale((read, write) -> true).or(() -> owner.backwards((one, other) -> true)));
    }

    private static Optional<String> shown(OwnerHistory owner, int upload) {
        return owner.reads().stream()
                .filter(read -> read.succeeded() && read.upload() == upload)
                .findFirst()
                .map(read -> "a read of " + OwnerHistory.who(read) + " shows " + OwnerHistory.picture(upload) + " at "
                        + read.owner());
    }

    private static void put(Map<Guarantee, String> broken, Guarantee guarantee, Optional<String> example) {
        example.ifPresent(one -> broken.putIfAbsent(guarantee, one));
    }

    /** Returns the highest level of which every guarantee holds. */
    public Level level() {
        Level reached = Level.NONE;
        for (Level level : Level.values()) {
            if (broken.keySet().stream().anyMatch(guarantee -> guarantee.level() == level)) {
                return reached;
            }
            reached = level;
        }
        return reached;
    }
}
