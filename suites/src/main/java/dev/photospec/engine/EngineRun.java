package dev.photospec.engine;

import dev.photospec.judge.CaseQueue;
import dev.photospec.plan.Case;
import dev.photospec.run.ProfilePlan;
import dev.photospec.verdict.VerdictListener;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** A run that can be planned without a request, and judged. */
public interface EngineRun extends AutoCloseable {

    /** Decides at the beginning of a case; called on the thread that judges it. */
    @FunctionalInterface
    interface Gate {
        /**
         * Hears that a case begins.
         *
         * @return false if it is to be left out
         */
        boolean begins(String profile, Case judged);

        /** Returns the same queue, where each case has to pass this first. */
        default CaseQueue before(CaseQueue queue) {
            return new CaseQueue(
                    queue.jobs(),
                    queue.rounds(),
                    one -> {
                        if (begins(one.assignment().profile(), one.judged())) {
                            queue.onCase().accept(one);
                        }
                    },
                    queue.afterRound());
        }
    }

    /** Returns whether anybody reads what the tests say; otherwise who listens knows the verdicts. */
    default boolean isHeard() {
        return true;
    }

    /** Returns whether anybody reads what the tests are called, and where they come from. */
    default boolean isNamed() {
        return true;
    }

    /** Returns whether the cases are known before the run is executed; otherwise only execution plans them. */
    default boolean isKnownBeforehand() {
        return true;
    }

    /**
     * Returns the cases that would be judged.
     *
     * @throws RuntimeException if an option or the configuration is wrong; the message says what would do
     */
    List<ProfilePlan> plan();

    /**
     * Judges.
     *
     * @param chosen the cases to judge, each as {@link #name}; null for all that were planned
     * @throws IOException if the reports cannot be written
     */
    void judge(VerdictListener listener, Set<String> chosen, Gate gate) throws IOException;

    /** Returns the name of a case among all profiles. */
    static String name(String profile, String caseId) {
        return profile + "/" + caseId;
    }

    /** Ends what the run needed; does nothing unless there is something. */
    @Override
    default void close() throws Exception {}
}
