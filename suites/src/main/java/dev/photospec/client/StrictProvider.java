package dev.photospec.client;

import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.Response;
import dev.photospec.exchange.record.Redaction;
import dev.photospec.reference.CallFilter;
import dev.photospec.spec.Profile;
import dev.photospec.spec.client.ClientLedger;
import dev.photospec.spec.client.Provocation;
import dev.photospec.traffic.RecordedMessage;
import dev.photospec.traffic.RecordedTokens;
import dev.photospec.verdict.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Stands before the reference, remembers what its clients do, and now and then gives them a lawful surprise. */
public final class StrictProvider implements CallFilter {

    /** More requests are served, but not judged. */
    public static final int MOST_REQUESTS = 5_000;

    private final ClientLedger ledger;
    private final Redaction redaction = new Redaction();
    private final RecordedTokens tokens = new RecordedTokens(redaction);
    private final List<ClientJudge> judges = new CopyOnWriteArrayList<>();
    private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();
    private final Redirects redirects = new Redirects();
    private final AtomicLong seen = new AtomicLong();

    public StrictProvider(ClientLedger ledger) {
        this.ledger = ledger;
    }

    /** Judges requests to that base URL by the dialect. */
    public void mount(Profile profile, String base) {
        judges.add(new ClientJudge(ledger, profile, base));
    }

    @Override
    public Answered answer(Asked asked, Supplier<Answered> service) {
        Optional<ClientJudge> judge = judge(asked);
        if (judge.isEmpty()) {
            return redirects
                    .find(asked.url())
                    .map(found -> recorded(asked, () -> found, redirects.judge(asked.url())))
                    .orElseGet(service);
        }
        boolean photo = asked.url().contains("photo");
        return photo ? recorded(asked, () -> provoked(asked, service, judge.get()), judge.get()) : service.get();
    }

    private Optional<ClientJudge> judge(Asked asked) {
        return judges.stream()
                .filter(judge -> asked.url().startsWith(path(judge.base()) + "/"))
                .findFirst();
    }

    private Answered recorded(Asked asked, Supplier<Answered> answer, ClientJudge judge) {
        long start = System.nanoTime();
        Answered sent = answer.get();
        if (seen.incrementAndGet() <= MOST_REQUESTS) {
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            String at = "http://" + host(asked);
            judge.add(message(asked, sent, at, millis), at + path(judge.base()));
        }
        return sent;
    }

    private Answered provoked(Asked asked, Supplier<Answered> service, ClientJudge judge) {
        String client = asked.fields().getOrDefault("user-agent", "");
        List<Provocation> due = new ArrayList<>();
        for (Provocation one : ledger.provocations()) {
            if (one.verbs().contains(asked.verb())
                    && one.isDue(counts.computeIfAbsent(one.id() + " " + client, key -> new AtomicLong())
                            .incrementAndGet())) {
                due.add(one);
            }
        }
        Optional<Provocation> refusal =
                due.stream().filter(one -> one.status() > 0).findFirst();
        if (refusal.isPresent()) {
            return refusal(refusal.get());
        }
        Answered own = service.get();
        boolean redirected = due.stream().anyMatch(Provocation::redirects)
                && own.status() == 200
                && own.fields().getOrDefault("Content-Type", "").startsWith("image/");
        return redirected ? redirects.of(own, host(asked), judge) : own;
    }

    private static Answered refusal(Provocation one) {
        byte[] body = "{\"error\":{\"code\":\"TooManyRequests\",\"message\":\"Wait as long as Retry-After says.\"}}"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return new Answered(
                one.status(),
                Map.of("Content-Type", "application/json", "Retry-After", String.valueOf(one.retryAfter())),
                body);
    }

    private RecordedMessage message(Asked asked, Answered sent, String at, long millis) {
        Map<String, String> fields = new LinkedHashMap<>(asked.fields());
        String authorization = fields.remove("authorization");
        List<Field> answered = sent.fields().entrySet().stream()
                .map(field -> new Field(field.getKey(), field.getValue()))
                .toList();
        for (String option : asked.url().replaceFirst("^[^?]*[?]?", "").split("&")) {
            if (option.matches("(?i)(access_token|authorization|bearer|token)=.*")) {
                redaction.learn(option.substring(option.indexOf('=') + 1));
            }
        }
        Request request = new Request(asked.verb(), at + asked.url(), fields, tokens(authorization), asked.body());
        Exchange exchange =
                new Exchange(request, new Response(sent.status(), answered, sent.body(), false), null, millis);
        return new RecordedMessage(exchange, authorization, true);
    }

    private synchronized dev.photospec.exchange.Token tokens(String authorization) {
        return tokens.of(authorization);
    }

    private static String host(Asked asked) {
        return asked.fields().getOrDefault("host", "127.0.0.1");
    }

    private static String path(String url) {
        return url.replaceFirst("^[a-z]+://[^/]*", "");
    }

    /** Returns what the requests so far show, for each dialect that was spoken. */
    public List<ClientReport> reports() {
        return judges.stream()
                .map(ClientJudge::report)
                .filter(report -> report.requests() > 0)
                .toList();
    }

    /** Returns the text with every token that was seen masked. */
    public String mask(String text) {
        return redaction.mask(text);
    }
}
