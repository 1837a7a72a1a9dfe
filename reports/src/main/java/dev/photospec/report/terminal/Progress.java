package dev.photospec.report.terminal;

import dev.photospec.report.Explanation;
import dev.photospec.report.Groups;
import dev.photospec.report.Row;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Outcome;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Shows the progress of a run in one line that is redrawn, and the first failure at once; prints nothing without a terminal. */
final class Progress {

    private static final int BAR = 24;
    private static final long REDRAW_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long RATE_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long MINUTE = 60;

    private final TerminalPage page;
    private final boolean live;
    private final int expected;
    private final LongSupplier nanos;
    private int done;
    private int failed;
    private long drawn;
    private long windowStart;
    private int windowDone;
    private double rate;

    Progress(TerminalPage page, boolean live, int expected, LongSupplier nanos) {
        this.page = page;
        this.live = live;
        this.expected = expected;
        this.nanos = nanos;
        this.windowStart = nanos.getAsLong();
        this.drawn = windowStart - REDRAW_NANOS;
    }

    void judged(Row row, CaseVerdict verdict) {
        done++;
        if (!live) {
            return;
        }
        if (verdict.outcome() == Outcome.FAILED) {
            failed++;
            if (failed == 1) {
                sayFirst(verdict);
            }
        }
        long now = nanos.getAsLong();
        measure(now);
        if (now - drawn >= REDRAW_NANOS) {
            drawn = now;
            page.draw(bar() + " " + text() + ", " + row.requirement().suite());
        }
    }

    void ended() {
        if (live && done > 0) {
            page.wipe();
        }
    }

    private void sayFirst(CaseVerdict verdict) {
        page.wipe();
        page.text("first failure: ", TerminalStyle.BAD, verdict.requirement() + " at " + Explanation.where(verdict));
        page.text("               ", TerminalStyle.PLAIN, Groups.message(verdict));
    }

    /** The rate of the last two seconds; before that, of what there is. */
    private void measure(long now) {
        long passed = now - windowStart;
        if (passed > 0 && (rate == 0 || passed >= RATE_NANOS)) {
            rate = (done - windowDone) * 1e9 / passed;
        }
        if (passed >= RATE_NANOS) {
            windowStart = now;
            windowDone = done;
        }
    }

    private int percent() {
        return expected == 0 ? 100 : (int) Math.min(100, 100L * done / expected);
    }

    private String bar() {
        int full = BAR * percent() / 100;
        return "█".repeat(full) + "░".repeat(BAR - full);
    }

    private String text() {
        return done + "/" + expected + ", " + failed + " failed, " + Math.round(rate) + "/s" + left();
    }

    private String left() {
        if (rate < 1 || done >= expected) {
            return "";
        }
        long seconds = Math.round((expected - done) / rate);
        return ", " + (seconds < 2 * MINUTE ? seconds + " s" : Math.round(seconds / (double) MINUTE) + " min")
                + " left";
    }
}
