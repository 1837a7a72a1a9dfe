package dev.photospec.history;

import dev.photospec.history.Guarantee.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A history and its verdict, for a terminal. */
public record HistoryReport(History history, HistoryVerdict verdict) {

    private static final int INCOMPLETE = 3;

    /** Judges the history. */
    public static HistoryReport of(History history) {
        return new HistoryReport(history, HistoryVerdict.of(history));
    }

    /** Returns each guarantee with whether it held, and the level. */
    public List<String> lines() {
        long writes = history.operations().stream()
                .filter(one -> one.kind() == Operation.Kind.WRITE)
                .count();
        List<String> lines = new ArrayList<>();
        lines.add(history.profile() + ": " + writes + " writes and "
                + (history.operations().size() - writes) + " reads, seed " + history.seed());
        if (!verdict.written()) {
            lines.add("  nothing was written, so that nothing is judged");
            return lines;
        }
        for (Guarantee guarantee : Guarantee.values()) {
            String example = verdict.broken().get(guarantee);
            String name = guarantee.name().toLowerCase(Locale.ROOT).replace('_', '-');
            lines.add("  " + (example == null ? "held  " : "broken") + "  " + name + ": " + guarantee.statement());
            if (example != null) {
                lines.add("          " + example);
            }
        }
        lines.add("  level: " + verdict.level().name().toLowerCase(Locale.ROOT) + ", "
                + verdict.level().meaning());
        return lines;
    }

    /** Returns 0 for any level, 1 if a photo was torn, foreign or not replaced, and 3 if nothing was written. */
    public int exitCode() {
        if (!verdict.written()) {
            return INCOMPLETE;
        }
        return verdict.level() == Level.NONE ? 1 : 0;
    }
}
