package dev.photospec.watch;

import dev.photospec.exchange.record.Redaction;
import dev.photospec.reference.relay.Relayed;
import dev.photospec.traffic.RecordedMessage;
import dev.photospec.traffic.RecordedTraffic;
import dev.photospec.traffic.TrafficReport;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Looks on as traffic passes and judges it in a thread of its own. Nothing that happens in that thread reaches the traffic:
 * it may break or be too slow, and then says so.
 */
public final class TrafficWatch implements Consumer<Relayed> {

    private static final int MOST_WAITING = 1_000;
    private static final int MOST_KEPT = 20_000;
    private static final long MOST_BYTES = 256L * 1024 * 1024;
    /** Judging takes a part of one processor only. */
    private static final int REST = 5;

    /** Judges what has passed so far; null if there is nothing to judge yet. */
    @FunctionalInterface
    public interface Judging {
        TrafficReport judge(RecordedTraffic traffic) throws IOException, InterruptedException;
    }

    private final BlockingQueue<Relayed> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicLong seen = new AtomicLong();
    private final AtomicLong missed = new AtomicLong();
    private final KeptMessages kept = new KeptMessages(MOST_KEPT, MOST_BYTES);
    private final Set<String> told = new HashSet<>();
    private final PassedMessages passed;
    private final Judging judging;
    private final WatchLog log;
    private final PrintWriter out;
    private final Duration interval;
    private final Thread thread = new Thread(this::watch, "photospec-watch");
    private String fault;
    private boolean fresh;
    private volatile boolean ending;

    /**
     * @param redaction learns the secrets in the traffic
     * @param interval how often the traffic is judged anew, at most
     */
    TrafficWatch(Judging judging, Redaction redaction, WatchLog log, PrintWriter out, Duration interval) {
        this.passed = new PassedMessages(redaction);
        this.judging = judging;
        this.log = log;
        this.out = out;
        this.interval = interval;
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Takes an exchange, or leaves it if there are too many already; returns at once. */
    @Override
    public void accept(Relayed exchange) {
        seen.incrementAndGet();
        if (!waiting.offer(exchange)) {
            missed.incrementAndGet();
        }
    }

    private void watch() {
        long next = System.nanoTime() + interval.toNanos();
        while (!ending || !waiting.isEmpty()) {
            try {
                Relayed exchange = waiting.poll(100, TimeUnit.MILLISECONDS);
                if (exchange != null) {
                    guarded(() -> take(exchange));
                }
                if (fresh && !ending && System.nanoTime() >= next) {
                    long start = System.nanoTime();
                    guarded(this::judge);
                    long took = System.nanoTime() - start;
                    next = System.nanoTime() + Math.max(interval.toNanos(), REST * took);
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void take(Relayed exchange) throws IOException {
        log.exchange(exchange);
        if (exchange.status() == 0) {
            kept.addUnanswered();
            return;
        }
        RecordedMessage message = passed.record(exchange);
        fresh |= kept.add(message);
    }

    private void judge() throws IOException, InterruptedException {
        fresh = false;
        RecordedTraffic traffic = kept.traffic();
        if (traffic.exchanges().isEmpty()) {
            return;
        }
        TrafficReport report = judging.judge(traffic);
        if (report == null) {
            return;
        }
        log.judged(report);
        for (CaseVerdict verdict : report.verdicts()) {
            boolean broken = verdict.outcome() == Outcome.FAILED || verdict.outcome() == Outcome.WARNED;
            if (broken && told.add(verdict.profile() + " " + verdict.id() + " " + verdict.outcome())) {
                log.finding(verdict);
                out.println((verdict.outcome() == Outcome.FAILED ? "FAILED " : "warned ") + verdict.id());
                out.println("  " + WatchLog.message(verdict));
            }
        }
        out.println(seen.get() + " exchanges passed: " + report.sentence());
        out.flush();
    }

    /** Something of ours that breaks is told once, and the traffic goes on. */
    private void guarded(Doing doing) throws InterruptedException {
        try {
            doing.it();
        } catch (IOException | RuntimeException | Error e) {
            String told = String.valueOf(e.getMessage() == null ? e : e.getMessage());
            if (!told.equals(fault)) {
                fault = told;
                out.println("not judged, and the traffic goes on: " + told);
                out.flush();
            }
        }
    }

    @FunctionalInterface
    private interface Doing {
        void it() throws IOException, InterruptedException;
    }

    /** Ends when everything that has passed was taken; returns what there is to judge. */
    RecordedTraffic end() throws InterruptedException {
        ending = true;
        thread.join();
        return kept.traffic();
    }

    /** Returns what was left out and why, in a sentence; empty if nothing was. */
    String omissions() {
        String full = kept.isFull() ? "; later exchanges were counted and not judged: start it anew to go on" : "";
        return seen.get() + " exchanges passed"
                + (missed.get() > 0 ? ", " + missed.get() + " too fast to be judged" : "")
                + full;
    }
}
