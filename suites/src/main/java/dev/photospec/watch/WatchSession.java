package dev.photospec.watch;

import dev.photospec.exchange.record.Redaction;
import dev.photospec.reference.relay.Relay;
import dev.photospec.run.RunContext;
import dev.photospec.run.UsageException;
import dev.photospec.traffic.RecordedTraffic;
import dev.photospec.traffic.TrafficReport;
import dev.photospec.traffic.TrafficSession;
import java.io.IOException;
import java.time.Duration;

/** A proxy and somebody who looks on, from its start to the report at its end. */
public final class WatchSession {

    /** The verdicts, the exit code, and what was left out. */
    public record Ended(TrafficReport report, int exitCode, String omissions) {}

    private static final String LOG = "watch.jsonl";
    private static final int NOTHING = 3;

    private final Redaction redaction = new Redaction();
    private final TrafficSession session;
    private final RunContext caller;
    private final Relay relay;
    private final TrafficWatch watch;
    private final WatchLog log;

    private WatchSession(String upstream, int port, TrafficSession session, RunContext caller, Duration interval)
            throws IOException {
        this.session = session;
        this.caller = caller;
        this.log = new WatchLog(session.folder().resolve(LOG), redaction);
        this.watch = new TrafficWatch(this::judge, redaction, log, caller.out(), interval);
        this.relay = Relay.start(port, upstream, watch);
    }

    /**
     * Starts the proxy.
     *
     * @param upstream the server, without a slash at the end
     * @param port the port on the loopback interface, or 0 for a free one
     * @param session how the traffic is judged and where its reports go
     * @param interval how often it is judged anew, at most
     */
    public static WatchSession start(
            String upstream, int port, TrafficSession session, RunContext caller, Duration interval)
            throws IOException {
        WatchSession started = new WatchSession(upstream, port, session, caller, interval);
        started.watch.start();
        return started;
    }

    /** Returns the proxy's scheme, host and port. */
    public String url() {
        return relay.url();
    }

    /** Returns the verdicts, or null if there is nothing to judge yet. */
    private TrafficReport judge(RecordedTraffic traffic) throws IOException {
        return session.judge(traffic, redaction, RunContext.java(null, caller.variables(), caller.outputs()))
                .report();
    }

    /** Ends the proxy, judges everything that has passed, and tells it. */
    public Ended end() throws IOException, InterruptedException {
        relay.close();
        RecordedTraffic traffic = watch.end();
        log.close();
        try {
            TrafficSession.Ended ended = session.judge(traffic, redaction, caller);
            return new Ended(ended.report(), ended.conclusion().exitCode(), watch.omissions());
        } catch (UsageException e) {
            caller.out().println(e.getMessage());
            return new Ended(null, NOTHING, watch.omissions());
        }
    }
}
