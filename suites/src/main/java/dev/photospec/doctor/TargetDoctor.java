package dev.photospec.doctor;

import dev.photospec.exchange.ApplicationProtocol;
import dev.photospec.exchange.Client;
import dev.photospec.exchange.ConnectionSettings;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.RedirectOfAll;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.RequestTag;
import dev.photospec.exchange.ServerCertificate;
import dev.photospec.target.Target;
import dev.photospec.verdict.Tool;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Looks at the connection: is anything there, by TLS, and with the right time. */
public final class TargetDoctor {

    /** A token's times are trusted to about this much; RFC 7519 §4.1.4 speaks of a few minutes. */
    private static final Duration SKEW = Duration.ofSeconds(60);

    public static final RequestTag SENDER = new RequestTag(Tool.current().version(), "doctor");

    /** A certificate that ends sooner is due: it takes people some time. Automatic issuers renew after two thirds of its life. */
    private static final Duration RENEWAL = Duration.ofDays(30);

    private TargetDoctor() {}

    /** @param sender who sends, for the target's log */
    public static List<Diagnosis> look(Target target, Client client, ConnectionSettings way, RequestTag sender) {
        Exchange answer = client.send(asked(target, sender));
        if (answer.response() == null) {
            return List.of(Diagnosis.bad(
                    "target", target.url() + way.told() + ": " + answer.fault().message(), next(answer)));
        }
        Optional<String> elsewhere = ApplicationProtocol.fault(
                        target.url(), way, target.limits().timeout())
                .or(() -> RedirectOfAll.of(target.url(), answer.response(), client, sender.fields("target")));
        if (elsewhere.isPresent()) {
            return List.of(Diagnosis.bad("target", elsewhere.get(), "nothing else was looked at"));
        }
        return List.of(
                Diagnosis.good("target", target.url() + " answers in " + answer.millis() + " ms"),
                tls(target, way, sender),
                clock(answer));
    }

    private static String next(Exchange answer) {
        String message = answer.fault().message();
        if (message.contains("validity check failed")) {
            return "the certificate has expired, or is not good yet; renew it, and see that the clocks are right";
        }
        if (message.contains("wants credentials") || message.contains("other credentials")) {
            return "user and password of the proxy belong into connection.proxy";
        }
        return message.contains("PKIX") || message.contains("certif")
                ? "the certificate is not trusted; name its authority under connection.ca"
                : "check the URL, the proxy (connection.proxy) and that the target runs";
    }

    private static Diagnosis tls(Target target, ConnectionSettings way, RequestTag sender) {
        if (!target.url().startsWith("https:")) {
            return Diagnosis.good("TLS", "not used (fine on this machine)");
        }
        return ServerCertificate.first(
                        asked(target, sender), way, target.limits().timeout())
                .map(TargetDoctor::expires)
                .orElseGet(() -> Diagnosis.good("TLS", "the certificate is trusted and for this host"));
    }

    private static Diagnosis expires(X509Certificate certificate) {
        Instant end = certificate.getNotAfter().toInstant();
        Duration left = Duration.between(Instant.now(), end);
        Duration renewal = renewal(certificate.getNotBefore().toInstant(), end);
        String day = LocalDate.ofInstant(end, ZoneOffset.UTC).toString();
        return left.compareTo(renewal) < 0
                ? Diagnosis.bad("TLS", "the certificate expires on " + day, "renew it; it is good for " + days(left))
                : Diagnosis.good("TLS", "the certificate is trusted, for this host, and good until " + day);
    }

    /** A third of the certificate's life, and no more than {@link #RENEWAL}. */
    static Duration renewal(Instant start, Instant end) {
        Duration third = Duration.between(start, end).dividedBy(3);
        return third.compareTo(RENEWAL) < 0 ? third : RENEWAL;
    }

    private static String days(Duration left) {
        return left.toDays() == 0 ? "less than a day" : left.toDays() + (left.toDays() == 1 ? " day" : " days");
    }

    private static Request asked(Target target, RequestTag sender) {
        return Request.get(target.url() + "/", sender.fields("target"));
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
