package dev.photospec.run;

import dev.photospec.credential.TokenCache;
import dev.photospec.credential.TokenEndpoint;
import dev.photospec.exchange.Redaction;
import dev.photospec.exchange.Way;
import dev.photospec.target.Target;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;

/** Where a target's tokens come from, and how a user is asked to sign in. */
final class Issuers {

    private Issuers() {}

    static TokenCache of(Target target, Redaction redaction, PrintWriter err) throws IOException {
        TokenEndpoint endpoint = new TokenEndpoint(
                target.limits().timeout(),
                Way.of(target.connection()),
                (page, code, window) -> show(err, page, code, window));
        return new TokenCache(redaction, endpoint);
    }

    private static synchronized void show(PrintWriter err, URI page, String code, Duration window) {
        err.println();
        err.println("  Sign in for photospec:");
        err.println("    open   " + page);
        err.println("    enter  " + code);
        err.println("  waiting for " + window.toMinutes() + " min at most …");
        err.println();
        err.flush();
    }
}
