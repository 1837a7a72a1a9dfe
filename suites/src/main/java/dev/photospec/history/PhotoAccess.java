package dev.photospec.history;

import dev.photospec.check.Entity;
import dev.photospec.exchange.Client;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.Tokens.TokenRefused;
import dev.photospec.history.Operation.Kind;
import dev.photospec.image.ImageInspection;
import dev.photospec.image.Mark;
import dev.photospec.image.MarkReading;
import dev.photospec.image.Pictures;
import dev.photospec.plan.Case;
import dev.photospec.scenario.RequestBuilder;
import dev.photospec.spec.Answer;
import dev.photospec.spec.Resource;
import dev.photospec.spec.Route;
import dev.photospec.spec.Size;
import dev.photospec.spec.Step;
import dev.photospec.verdict.Sha256;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Writes and reads one owner's photo, and tells what was seen as operations. */
final class PhotoAccess {

    private static final int SMALLEST = 240;
    private static final int SIZES = 64;
    private static final int STEP = 4;

    private final RequestBuilder requests;
    private final Client client;
    private final Case owner;
    private final int run;
    private final long start;
    private final Map<String, Exchange> writes = new ConcurrentHashMap<>();
    private volatile Exchange lastRead;
    private final Map<String, MarkReading> marks = new ConcurrentHashMap<>();

    /** @param start the clock's nanoseconds when the history began */
    PhotoAccess(RequestBuilder requests, Client client, Case owner, int run, long start) {
        this.requests = requests;
        this.client = client;
        this.owner = owner;
        this.run = run;
        this.start = start;
    }

    String key() {
        return owner.subject().owner().photoKey();
    }

    /**
     * Returns what was sent, for whoever restores the photo: the writes, of which the one that shows comes last, and the read
     * that shows it. Whatever else was written is over.
     */
    Map<String, Exchange> exchanges() {
        Map<String, Exchange> ordered = new LinkedHashMap<>();
        String shown = lastRead != null && lastRead.isSuccess()
                ? name(shown(
                        lastRead.response().body(),
                        Sha256.of(lastRead.response().body())))
                : "";
        writes.forEach((name, write) -> {
            if (!name.equals(shown)) {
                ordered.put(name, write);
            }
        });
        if (writes.containsKey(shown)) {
            ordered.put(shown, writes.get(shown));
            ordered.put("last", lastRead);
        }
        return ordered;
    }

    private static int status(Exchange exchange) {
        return exchange.response() == null ? 0 : exchange.response().status();
    }

    private static String name(int upload) {
        return "write " + upload;
    }

    /** Returns the request that sets a picture with that number; each number has other dimensions than those near it. */
    Request write(int upload) throws TokenRefused {
        int edge = SMALLEST + STEP * (upload % SIZES);
        byte[] picture = Pictures.jpeg(new Size(edge, edge), new Mark(run, Mark.ownerOf(key()), upload));
        Request plain = requests.build(
                owner, Step.of(owner.route().resource().id(), owner.route().verb()));
        Map<String, String> fields = new LinkedHashMap<>(plain.fields());
        fields.put("Content-Type", requests.profile().upload().mediaType());
        return new Request(plain.verb(), plain.url(), fields, plain.token(), picture);
    }

    Operation write(int who, int upload) throws TokenRefused {
        Request request = write(upload);
        return written(who, upload, false, () -> client.send(request));
    }

    /**
     * Returns the write with that number, sent in some other way.
     *
     * @param cut whether only a part is sent, so that it never takes effect
     */
    Operation written(int who, int upload, boolean cut, Supplier<Exchange> sending) {
        long begin = System.nanoTime() - start;
        Exchange exchange = sending.get();
        writes.put(name(upload), exchange);
        int status = status(exchange);
        boolean known = (status >= 200 && status < 500) || cut;
        long end = known ? System.nanoTime() - start : Long.MAX_VALUE;
        String digest = Sha256.of(exchange.request().body());
        return new Operation(who, key(), Kind.WRITE, begin, end, status, upload, digest, null, null);
    }

    /** Returns the request that reads the photo. */
    Request read() throws TokenRefused {
        Route reading =
                requests.profile().photoRoutes().reading(owner.route().owner()).orElseThrow();
        return requests.build(owner, Step.of(reading.resource().id(), "GET"));
    }

    Operation value(int who) throws TokenRefused {
        Request request = read();
        long begin = System.nanoTime() - start;
        Exchange exchange = client.send(request);
        long end = System.nanoTime() - start;
        if (!exchange.isSuccess()) {
            return new Operation(
                    who, key(), Kind.VALUE, begin, end, status(exchange), Operation.UNKNOWN, null, null, null);
        }
        lastRead = exchange;
        byte[] body = exchange.response().body();
        String digest = Sha256.of(body);
        ImageInspection header = ImageInspection.ofHeader(body);
        return new Operation(
                who,
                key(),
                Kind.VALUE,
                begin,
                end,
                exchange.response().status(),
                shown(body, digest),
                digest,
                String.valueOf(header.size()),
                exchange.response().field("ETag").orElse(null));
    }

    private int shown(byte[] body, String digest) {
        MarkReading reading = marks.computeIfAbsent(digest, key -> reading(body));
        if (reading == null) {
            return Operation.TORN;
        }
        Optional<Mark> mark = reading.mark().filter(one -> one.run() == run || one.run() == 0);
        if (mark.isPresent()) {
            int upload = mark.get().run() == run ? mark.get().upload() : Operation.FIRST;
            return mark.get().owner() == Mark.ownerOf(key()) ? upload : Operation.FOREIGN;
        }
        return reading.finding() == MarkReading.Finding.READ || reading.finding() == MarkReading.Finding.NONE
                ? Operation.FIRST
                : Operation.TORN;
    }

    /** Returns the mark; null where the bytes are no whole picture. */
    private static MarkReading reading(byte[] body) {
        ImageInspection picture = ImageInspection.of(body);
        return picture.isPicture() || picture.foreign() ? picture.mark() : null;
    }

    /** Returns a read of the metadata; empty where the dialect has none. */
    Optional<Operation> metadata(int who) throws TokenRefused {
        Optional<Route> route = requests.profile().routes().stream()
                .filter(one -> one.verb().equals("GET")
                        && one.owner().equals(owner.route().owner())
                        && one.resource().answers() == Answer.METADATA
                        && one.resource().selects() == Resource.Selects.NOTHING)
                .findFirst();
        if (route.isEmpty()) {
            return Optional.empty();
        }
        Request request = requests.build(owner, Step.of(route.get().resource().id(), "GET"));
        long begin = System.nanoTime() - start;
        Exchange exchange = client.send(request);
        long end = System.nanoTime() - start;
        int status = status(exchange);
        String size = exchange.answer()
                .flatMap(answer -> Entity.of(answer, requests.profile().metadata()))
                .filter(entity -> entity.width().isPresent() && entity.height().isPresent())
                .map(entity -> entity.width().getAsInt() + "x" + entity.height().getAsInt())
                .orElse(null);
        return Optional.of(
                new Operation(who, key(), Kind.METADATA, begin, end, status, Operation.UNKNOWN, null, size, null));
    }
}
