package dev.photospec.engine;

import dev.photospec.run.Pool;
import dev.photospec.run.ProfilePlan;
import dev.photospec.run.RunSession;
import dev.photospec.verdict.VerdictListener;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** A run of the command line, which wants an exit code where the platform has events. */
final class SessionRun implements EngineRun {

    private final RunSession session;
    private final Runnable cancel;
    private final boolean named;
    private Integer exitCode;
    private Throwable fault;

    /**
     * Wraps the session.
     *
     * @param cancel tells the platform that the run was interrupted
     * @param named whether somebody listens to the platform's events
     */
    SessionRun(RunSession session, Runnable cancel, boolean named) {
        this.named = named;
        this.session = session;
        this.cancel = cancel;
    }

    @Override
    public boolean isHeard() {
        return false;
    }

    @Override
    public boolean isNamed() {
        return named;
    }

    @Override
    public List<ProfilePlan> plan() {
        try {
            return session.plan();
        } catch (RuntimeException e) {
            fault = e;
            throw e;
        }
    }

    @Override
    public void judge(VerdictListener listener, Set<String> chosen, Gate gate) throws IOException {
        Gate interruptible = (profile, judged) -> {
            cancelIfInterrupted();
            return gate.begins(profile, judged);
        };
        try {
            exitCode =
                    session.run(listener, (queue, concurrency) -> Pool.judge(interruptible.before(queue), concurrency));
            cancelIfInterrupted();
        } catch (IOException | RuntimeException | Error e) {
            fault = e;
            throw e;
        }
    }

    private void cancelIfInterrupted() {
        if (session.isInterrupted()) {
            cancel.run();
        }
    }

    /** Returns the exit code, or throws what the platform has taken for the result of a test. */
    int exitCode() throws IOException {
        if (fault instanceof IOException e) {
            throw e;
        }
        if (fault instanceof RuntimeException e) {
            throw e;
        }
        if (fault instanceof Error e) {
            throw e;
        }
        if (exitCode == null) {
            throw new IllegalStateException("the JUnit Platform did not execute the run");
        }
        return exitCode;
    }
}
