package dev.photospec.report.terminal;

import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Outcome;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Says how far the run is: one line drawn over itself on a terminal, a plain line now and then elsewhere. */
final class Progress {

    private static final int BAR = 24;
    private static final int PLAIN_STEP = 10;
    private static final long REDRAW_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long RATE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final TerminalPage page;
    private final boolean live;
    private final int expected;
    private final LongSupplier nanos;
    private int done;
    private int failed;
    private int saidPercent;
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

    void judged(CaseVerdict verdict) {
        done++;
        failed += verdict.outcome() == Outcome.FAILED ? 1 : 0;
        long now = nanos.getAsLong();
        measure(now);
        if (!live) {
            sayNowAndThen();
        } else if (now - drawn >= REDRAW_NANOS) {
            drawn = now;
            page.draw(bar() + " " + text());
        }
    }

    void ended() {
        if (live && done > 0) {
            page.wipe();
        }
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

    private void sayNowAndThen() {
        int percent = percent() / PLAIN_STEP * PLAIN_STEP;
        if (percent > saidPercent) {
            saidPercent = percent;
            page.line(TerminalStyle.NEUTRAL, String.format(Locale.ROOT, "%3d %%  %s", percent, text()));
            page.flush();
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
        return done + "/" + expected + " cases, " + failed + " failed" + String.format(Locale.ROOT, ", %.0f/s", rate);
    }
}
