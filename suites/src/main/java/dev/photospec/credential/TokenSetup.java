package dev.photospec.credential;

import dev.photospec.exchange.ConnectionSettings;
import dev.photospec.exchange.record.Redaction;
import dev.photospec.target.Grant;
import dev.photospec.target.ProxyAddress;
import dev.photospec.target.Target;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.function.BiConsumer;

/** Sets up the sources of a target's tokens, and the way in which a user is asked to sign in. */
public final class TokenSetup {

    private TokenSetup() {}

    /** Tokens for a target: one that is not what the file says is told once. */
    public static TokenCache of(Target target, Redaction redaction, PrintWriter err) throws IOException {
        return of(target, redaction, err, (String) null);
    }

    /**
     * Tokens for a run: one that is not what the file says is told once.
     *
     * @param configuration the configuration's file, by which reports say how to get a token; or null
     */
    public static TokenCache of(Target target, Redaction redaction, PrintWriter err, String configuration)
            throws IOException {
        return of(target, redaction, err, (grant, found) -> warn(err, grant, found), configuration);
    }

    /** Tokens for somebody who looks at what they carry himself. */
    public static TokenCache of(
            Target target, Redaction redaction, PrintWriter err, BiConsumer<Grant, ScopeMismatch> warning)
            throws IOException {
        return of(target, redaction, err, warning, null);
    }

    private static TokenCache of(
            Target target,
            Redaction redaction,
            PrintWriter err,
            BiConsumer<Grant, ScopeMismatch> warning,
            String configuration)
            throws IOException {
        target.connection().proxyAddress().map(ProxyAddress::password).ifPresent(redaction::learn);
        TokenEndpoint endpoint = new TokenEndpoint(
                target.limits().timeout(),
                ConnectionSettings.of(target.connection()),
                (page, code, window) -> show(err, page, code, window));
        return new TokenCache(redaction, endpoint, warning, configuration);
    }

    private static synchronized void warn(PrintWriter err, Grant grant, ScopeMismatch found) {
        err.println("warning: the token of " + (grant.user() == null ? "the app" : grant.user()) + " " + grant.scopes()
                + " " + found.found() + "; " + found.next());
        err.flush();
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
