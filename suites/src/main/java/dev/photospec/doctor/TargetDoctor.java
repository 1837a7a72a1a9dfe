package dev.photospec.doctor;

import dev.photospec.exchange.Client;
import dev.photospec.exchange.ConnectionSettings;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.RequestTag;
import dev.photospec.exchange.ServerCertificate;
import dev.photospec.target.Target;
import dev.photospec.verdict.Tool;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Looks at the connection: is anything there, by TLS, and with the right time. */
public final class TargetDoctor {

    /** A token's times are trusted to about this much; RFC 7519 §4.1.4 speaks of a few minutes. */
    private static final Duration SKEW = Duration.ofSeconds(60);

    public static final RequestTag SENDER = new RequestTag(Tool.current().version(), "doctor");

    /** A certificate that ends sooner is to be renewed now: it takes people some time. */
    private static final Duration RENEWAL = Duration.ofDays(30);

    private TargetDoctor() {}

    public static List<Diagnosis> look(Target target, Client client, ConnectionSettings way) {
        Exchange answer = client.send(asked(target));
        if (answer.response() == null) {
            return List.of(Diagnosis.bad(
                    "target", target.url() + way.told() + ": " + answer.fault().message(), next(answer)));
        }
        return List.of(
                Diagnosis.good("target", target.url() + " answers in " + answer.millis() + " ms"),
                tls(target, way),
                clock(answer));
    }

    private static String next(Exchange answer) {
        String message = answer.fault().message();
        if (message.contains("validity check failed")) {
            return "the certificate has expired, or is not good yet; renew it, and see that the clocks are right";
        }
        return message.contains("PKIX") || message.contains("certif")
                ? "the certificate is not trusted; name its authority under connection.ca"
                : "check the URL, the proxy (connection.proxy) and that the target runs";
    }

    private static Diagnosis tls(Target target, ConnectionSettings way) {
        if (!target.url().startsWith("https:")) {
            return Diagnosis.good("TLS", "none; fine on this machine, and nowhere else");
        }
        return ServerCertificate.expiry(asked(target), way, target.limits().timeout())
                .map(TargetDoctor::expires)
                .orElseGet(() -> Diagnosis.good("TLS", "the certificate is trusted and for this host"));
    }

    private static Diagnosis expires(Instant end) {
        Duration left = Duration.between(Instant.now(), end);
        String day = LocalDate.ofInstant(end, ZoneOffset.UTC).toString();
        return left.compareTo(RENEWAL) < 0
                ? Diagnosis.bad("TLS", "the certificate expires on " + day, "renew it; it is good for " + days(left))
                : Diagnosis.good("TLS", "the certificate is trusted, for this host, and good until " + day);
    }

    private static String days(Duration left) {
        return left.toDays() == 0 ? "less than a day" : left.toDays() + (left.toDays() == 1 ? " day" : " days");
    }

    private static Request asked(Target target) {
        return new Request("GET", target.url() + "/", SENDER.fields("target"), null, null);
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
