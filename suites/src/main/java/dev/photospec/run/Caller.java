package dev.photospec.run;

import dev.photospec.judge.Docket;
import dev.photospec.verdict.VerdictListener;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * Who wants a run: the command line, which owns its process, or Java code in a process that is not ours.
 *
 * @param out the standard output
 * @param err where people are asked and warned
 * @param further who listens beside the reports; null if nobody
 * @param ownsProcess whether signals to the process are the run's to handle
 * @param hearing has the cases judged
 */
record Caller(PrintWriter out, PrintWriter err, VerdictListener further, boolean ownsProcess, Hearing hearing) {

    /** Has every case of a docket judged, with so many requests under way at once. */
    @FunctionalInterface
    interface Hearing {
        void of(Docket docket, int concurrency);
    }

    static Caller process(PrintWriter out, PrintWriter err) {
        return new Caller(out, err, null, true, Pool::of);
    }

    /** Prints nothing. */
    static Caller java(VerdictListener listener) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return new Caller(nowhere, nowhere, listener, false, Pool::of);
    }

    /** The formats that are wanted, and the further listener; Java code always gets the canonical result. */
    List<VerdictListener> listeners(List<String> formats) {
        if (further == null) {
            return Listeners.named(formats);
        }
        List<String> wanted = new ArrayList<>(formats);
        if (!formats.isEmpty() && !formats.contains(Listeners.CANONICAL)) {
            wanted.add(Listeners.CANONICAL);
        }
        List<VerdictListener> listeners = new ArrayList<>(Listeners.named(wanted));
        listeners.add(further);
        return listeners;
    }
}
