package dev.photospec.run;

import dev.photospec.exchange.Client;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import dev.photospec.target.Target;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** Looks at the connection: is anything there, by TLS, and with the right time. */
final class TargetDoctor {

    /** A token's times are trusted to about this much; RFC 7519 §4.1.4 speaks of a few minutes. */
    private static final Duration SKEW = Duration.ofSeconds(60);

    private TargetDoctor() {}

    static List<Diagnosis> look(Target target, Client client) {
        Exchange answer = client.send(new Request("GET", target.url() + "/", Map.of(), null, null));
        if (answer.response() == null) {
            return List.of(
                    Diagnosis.bad("target", target.url() + ": " + answer.fault().message(), next(answer)));
        }
        return List.of(
                Diagnosis.good("target", target.url() + " answers in " + answer.millis() + " ms"),
                tls(target),
                clock(answer));
    }

    private static String next(Exchange answer) {
        String message = answer.fault().message();
        return message.contains("PKIX") || message.contains("certif")
                ? "the certificate is not trusted; name its authority under connection.ca"
                : "check the URL, the proxy (connection.proxy) and that the target runs";
    }

    private static Diagnosis tls(Target target) {
        if (target.url().startsWith("https:")) {
            return Diagnosis.good("TLS", "the certificate is trusted and for this host");
        }
        return Diagnosis.good("TLS", "none; fine on this machine, and nowhere else");
    }

    private static Diagnosis clock(Exchange answer) {
        String date = answer.response().field("Date").orElse("");
        try {
            Instant theirs = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
            Duration skew = Duration.between(theirs, Instant.now()).abs();
            return skew.compareTo(SKEW) <= 0
                    ? Diagnosis.good("clock", skew.toSeconds() + " s apart")
                    : Diagnosis.bad(
                            "clock",
                            skew.toSeconds() + " s apart",
                            "set the clocks: tokens may be refused as expired or not yet good");
        } catch (DateTimeException e) {
            return Diagnosis.good("clock", "unknown; there is no Date field that can be read");
        }
    }
}
