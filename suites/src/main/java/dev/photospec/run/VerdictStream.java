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
public final class VerdictStream {

    private final List<VerdictListener> listeners;
    private final List<String> faults = new ArrayList<>();
    private int spoken;

    public VerdictStream(List<VerdictListener> listeners) {
        this.listeners = new ArrayList<>(listeners);
    }

    /** Gives files their names; says what went wrong, one sentence each. */
    public interface Publishing {
        List<String> publish() throws IOException;
    }

    /**
     * Tells what is about to be judged.
     *
     * @param spoken the output of those who speak, with the folder that they are to name
     * @param written the output of those who write
     */
    public synchronized void started(Run run, Output spoken, Output written) {
        tell(listeners, listener -> listener.started(run, listener.isSpoken() ? spoken : written));
    }

    public synchronized void judged(CaseVerdict verdict) {
        tell(listeners, listener -> listener.judged(verdict));
    }

    /**
     * Tells how it ended: first those who write, then, when the files have their names, those who speak.
     *
     * @return the conclusion as it was spoken, which knows of what could not be written
     */
    public synchronized Conclusion finished(Conclusion conclusion, Publishing publishing) {
        tell(heard(false), listener -> listener.finished(conclusion));
        guarded("writing the reports", () -> faults.addAll(publishing.publish()));
        Conclusion known = Conclusions.broken(conclusion, faults);
        spoken = faults.size();
        tell(heard(true), listener -> listener.finished(known));
        return Conclusions.broken(conclusion, faults);
    }

    /** Returns what broke, in which listener or with which file. */
    synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    /** Returns what broke when the end was told, so that no listener knows of it. */
    public synchronized List<String> unspoken() {
        return List.copyOf(faults.subList(heard(true).isEmpty() ? 0 : spoken, faults.size()));
    }

    private List<VerdictListener> heard(boolean spoken) {
        return listeners.stream()
                .filter(listener -> listener.isSpoken() == spoken)
                .toList();
    }

    private void tell(List<VerdictListener> some, Telling telling) {
        for (VerdictListener listener : List.copyOf(some)) {
            if (!guarded("the report " + listener.format(), () -> telling.to(listener))) {
                listeners.remove(listener);
            }
        }
    }

    /** Does something that must not end the run if it breaks, and remembers if it does. */
    boolean guarded(String what, Doing doing) {
        try {
            doing.it();
            return true;
        } catch (IOException | RuntimeException | Error e) {
            blame(what + " broke: " + e);
            return false;
        }
    }

    private synchronized void blame(String fault) {
        faults.add(fault);
    }

    @FunctionalInterface
    interface Doing {
        void it() throws IOException;
    }

    @FunctionalInterface
    private interface Telling {
        void to(VerdictListener listener) throws IOException;
    }
}
