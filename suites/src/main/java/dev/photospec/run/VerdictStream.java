package dev.photospec.run;

import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.VerdictListener;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Tells every listener, one verdict at a time; a listener that breaks is left out and remembered. */
final class VerdictStream {

    private final List<VerdictListener> listeners;
    private final List<String> faults = new ArrayList<>();

    VerdictStream(List<VerdictListener> listeners) {
        this.listeners = new ArrayList<>(listeners);
    }

    synchronized void started(Run run, Output output) {
        tell(listener -> listener.started(run, output));
    }

    synchronized void judged(CaseVerdict verdict) {
        tell(listener -> listener.judged(verdict));
    }

    synchronized void finished(Conclusion conclusion) {
        tell(listener -> listener.finished(conclusion));
    }

    /** Remembers what went wrong with the reports after they were written. */
    synchronized void blame(List<String> found) {
        faults.addAll(found);
    }

    /** What broke in which listener. */
    synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    private void tell(Telling telling) {
        for (VerdictListener listener : List.copyOf(listeners)) {
            try {
                telling.to(listener);
            } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
                faults.add("the report " + listener.format() + " broke: " + e);
                listeners.remove(listener);
            }
        }
    }

    @FunctionalInterface
    private interface Telling {
        void to(VerdictListener listener) throws IOException;
    }
}
