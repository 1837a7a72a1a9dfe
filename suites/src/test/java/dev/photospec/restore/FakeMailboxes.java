package dev.photospec.restore;

import dev.photospec.exchange.Client;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.Response;
import dev.photospec.exchange.TransportError;
import dev.photospec.verdict.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** A target in memory: the photo of each person, by the first letter of the token, with habits that a test sets. */
final class FakeMailboxes implements Client {

    private record Write(long at, byte[] photo) {}

    private final Map<String, byte[]> photos = new ConcurrentHashMap<>();
    private final Map<String, List<Write>> underWay = new ConcurrentHashMap<>();
    private final List<String> writes = new ArrayList<>();
    private int reads;
    private long lagMillis;
    private Function<Request, String> slot = request -> request.token().value().substring(0, 1);
    private UnaryOperator<byte[]> encoder = photo -> photo;
    private BiFunction<Integer, byte[], Response> reading = (number, photo) -> shown(photo);
    private IntFunction<Writing> writing = number -> Writing.STORED;

    /**
     * What becomes of a write.
     *
     * @param status its answer; 0 for none
     */
    record Writing(int status, boolean stored) {
        static final Writing STORED = new Writing(200, true);
    }

    FakeMailboxes with(String person, byte[] photo) {
        photos.put(person, photo);
        return this;
    }

    /** Shows each write so many milliseconds after its answer. */
    FakeMailboxes late(long millis) {
        lagMillis = millis;
        return this;
    }

    /** Keeps the photos written to user principal names apart from those written to ids. */
    FakeMailboxes withSlotsOfTheirOwnForNames() {
        Function<Request, String> person = slot;
        slot = request -> person.apply(request) + (request.url().contains("%40") ? "@" : "");
        return this;
    }

    FakeMailboxes encodingWith(UnaryOperator<byte[]> other) {
        encoder = other;
        return this;
    }

    /** @param habit from the number of a read, beginning with 1, and the photo, null if there is none, to the answer */
    FakeMailboxes answeringReadsWith(BiFunction<Integer, byte[], Response> habit) {
        reading = habit;
        return this;
    }

    FakeMailboxes answeringWritesWith(int status) {
        return answeringWritesWith(number -> new Writing(status, false));
    }

    /** @param habit from the number of a write, beginning with 1 */
    FakeMailboxes answeringWritesWith(IntFunction<Writing> habit) {
        writing = habit;
        return this;
    }

    byte[] photo(String person) {
        settle(person);
        return photos.get(person);
    }

    /** Returns the writes, such as {@code PUT a}, in their order. */
    synchronized List<String> writes() {
        return List.copyOf(writes);
    }

    @Override
    public synchronized Exchange send(Request request) {
        String person = slot.apply(request);
        settle(person);
        Response answer = request.writes() ? write(person, request) : read(person);
        TransportError fault = answer == null ? new TransportError(TransportError.Kind.CLOSED, "closed") : null;
        return new Exchange(request, answer, fault, 1);
    }

    private Response read(String person) {
        reads++;
        return reading.apply(reads, photos.get(person));
    }

    private Response write(String person, Request request) {
        writes.add(request.verb() + " " + person);
        Writing outcome = writing.apply(writes.size());
        if (outcome.stored()) {
            underWay.computeIfAbsent(person, key -> new ArrayList<>())
                    .add(new Write(System.currentTimeMillis() + lagMillis, request.body()));
            settle(person);
        }
        return outcome.status() == 0 ? null : new Response(outcome.status(), List.of(), new byte[0], false);
    }

    private void settle(String person) {
        List<Write> waiting = underWay.getOrDefault(person, List.of());
        while (!waiting.isEmpty() && waiting.get(0).at() <= System.currentTimeMillis()) {
            byte[] photo = waiting.remove(0).photo();
            if (photo == null) {
                photos.remove(person);
            } else {
                photos.put(person, encoder.apply(photo));
            }
        }
    }

    static Response shown(byte[] photo) {
        return photo == null
                ? new Response(404, List.of(), new byte[0], false)
                : new Response(200, List.of(new Field("Content-Type", "image/jpeg")), photo, false);
    }
}
