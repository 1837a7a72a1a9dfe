package dev.photospec.run;

import dev.photospec.exchange.Client;
import dev.photospec.judge.CaseQueue;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.VerdictListener;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The caller of a run: the command line, which owns its process, or Java code in a process that is not ours.
 *
 * @param out the standard output
 * @param err where people are asked and warned
 * @param variables the environment variables
 * @param outputs finds out what the terminal can do
 * @param further who listens beside the reports; null if nobody
 * @param ownsProcess whether signals to the process are the run's to handle
 * @param hearing has the cases judged
 * @param wire wraps the client that sends
 */
public record RunContext(
        PrintWriter out,
        PrintWriter err,
        Map<String, String> variables,
        Outputs outputs,
        VerdictListener further,
        boolean ownsProcess,
        Hearing hearing,
        UnaryOperator<Client> wire) {

    /** Finds out what a terminal can do. */
    @FunctionalInterface
    public interface Outputs {
        /**
         * @param folder where reports are written
         * @param quiet whether only the verdict is printed
         */
        Output of(Path folder, boolean quiet, PrintWriter terminal);
    }

    /** Has every case of a docket judged, with so many requests under way at once. */
    @FunctionalInterface
    public interface Hearing {
        void of(CaseQueue docket, int concurrency);
    }

    public static RunContext process(PrintWriter out, PrintWriter err, Map<String, String> variables, Outputs outputs) {
        return new RunContext(out, err, variables, outputs, null, true, Pool::judge, UnaryOperator.identity());
    }

    /** A run of ours that prints nothing and asks nobody. */
    static RunContext silent(Outputs outputs) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return process(nowhere, nowhere, Map.of(), outputs);
    }

    /** Prints nothing. */
    public static RunContext java(VerdictListener listener, Map<String, String> variables, Outputs outputs) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return new RunContext(
                nowhere, nowhere, variables, outputs, listener, false, Pool::judge, UnaryOperator.identity());
    }

    /** Returns the same caller, which has the cases judged in another way. */
    public RunContext with(Hearing other) {
        return new RunContext(out, err, variables, outputs, further, ownsProcess, other, wire);
    }

    /** Returns the same caller, whose own client takes part in every request. */
    public RunContext through(UnaryOperator<Client> other) {
        return new RunContext(out, err, variables, outputs, further, ownsProcess, hearing, other);
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
