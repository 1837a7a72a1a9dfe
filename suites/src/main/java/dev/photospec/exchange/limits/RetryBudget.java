package dev.photospec.exchange.limits;

import dev.photospec.exchange.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The time that a run may wait where a target asks for it: the one place that bounds it, so that no target can hang a run. */
public final class RetryBudget {

    /** For one answer, each time it is asked for. */
    public static final Duration FOR_ONE = Duration.ofSeconds(30);
    /** In all; time in which several requests wait counts once. */
    public static final Duration IN_ALL = Duration.ofMinutes(10);

    private final Cancellation stop;
    private final Duration forOne;
    private final long most;
    private long waited;
    private long until;

    /** @param stop ends every wait */
    public RetryBudget(Cancellation stop) {
        this(stop, FOR_ONE, IN_ALL);
    }

    RetryBudget(Cancellation stop, Duration forOne, Duration inAll) {
        this.stop = stop;
        this.forOne = forOne;
        this.most = inAll.toNanos();
        this.until = System.nanoTime();
    }

    /** Waits for so long; false if that is too long, or was cut short. */
    boolean lasts(Duration asked) {
        return asked.compareTo(forOne) <= 0
                && isLeft(asked.toNanos())
                && stop.pause(asked.toNanos(), TimeUnit.NANOSECONDS);
    }

    private synchronized boolean isLeft(long nanos) {
        long now = System.nanoTime();
        long further = Math.max(0, now + nanos - Math.max(now, until));
        if (waited + further > most) {
            return false;
        }
        waited += further;
        until = Math.max(until, now + nanos);
        return true;
    }

    /** Returns why an answer is one to a run that no longer waits, or empty if it is any other answer. */
    public static Optional<String> spent(Response response) {
        return RetryAfter.of(response).map(asked -> {
            String answered = "the target answered " + response.status();
            return asked.compareTo(FOR_ONE) > 0
                    ? answered + " and asked for a wait of " + asked.toSeconds() + " s; a run waits "
                            + FOR_ONE.toSeconds() + " s at most for one answer"
                    : answered + " again and again, and the run waited as it asked, at most " + IN_ALL.toMinutes()
                            + " min in all; lower limits.rate";
        });
    }
}
