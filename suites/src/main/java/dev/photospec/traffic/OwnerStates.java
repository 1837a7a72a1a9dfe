package dev.photospec.traffic;

import dev.photospec.image.Mark;
import dev.photospec.image.Pictures;
import dev.photospec.reference.stubs.Stub;
import dev.photospec.spec.Size;
import dev.photospec.target.PhotoOwner;
import dev.photospec.traffic.SentRequests.Sent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The scenario of one owner's photo: what is answered once it is written, and once it is deleted. */
final class OwnerStates {

    private static final String BEGINNING = "Started";
    private static final String WRITTEN = "written";
    private static final String DELETED = "deleted";
    private static final String DELETE = "DELETE";

    /** Before what was recorded, which answers in every other state. */
    private static final int IN_A_STATE = 4;

    /** The written photo's: every smaller size can be derived from it. */
    private static final Size SIZE = new Size(480, 480);

    private final PhotoOwner owner;
    private final PhotoReplay replay;

    /** Reads, and DELETEs that were answered with 2xx: their answers depend on the state. */
    private final Map<Stub.Matched, Sent> asked = new LinkedHashMap<>();

    private final List<Sent> uploads = new ArrayList<>();
    private final Map<Stub.Matched, Stub.Answer> originals = new LinkedHashMap<>();

    OwnerStates(PhotoOwner owner, PhotoReplay replay) {
        this.owner = owner;
        this.replay = replay;
    }

    /** Adds a request that reads or writes the photo. */
    void add(Sent sent) {
        boolean deletes = sent.request().verb().equals(DELETE);
        if (!sent.request().writes() || deletes && sent.response().isSuccess()) {
            asked.putIfAbsent(sent.matched(), sent);
        } else if (sent.response().isSuccess() && sent.request().body() != null) {
            uploads.add(sent);
        }
    }

    /** Returns the answers that differ from those of the beginning. */
    List<Stub> stubs() {
        replay.reset(owner);
        reads().forEach(sent -> originals.put(sent.matched(), replay.answer(sent)));
        List<Stub> stubs = new ArrayList<>();
        uploads.stream().min(Comparator.comparingInt(Sent::length)).ifPresent(upload -> {
            replay.answer(upload.with(picture(upload)));
            stubs.addAll(changed(WRITTEN));
        });
        deletes().stream().findFirst().ifPresent(delete -> {
            replay.answer(delete);
            stubs.addAll(changed(DELETED));
            deletes().forEach(again -> stubs.add(in(DELETED, again, replay.answer(again))));
            replay.reset(owner);
            if (!hasPhoto()) {
                deletes().forEach(again -> stubs.add(in(BEGINNING, again, replay.answer(again))));
            }
        });
        replay.reset(owner);
        return stubs;
    }

    /** Returns the move of an accepted write. */
    Stub.Move after(String verb) {
        return new Stub.Move(owner.photoKey(), null, verb.equals(DELETE) ? DELETED : WRITTEN);
    }

    /** Returns the move of a write that restores the original. */
    Stub.Move asAtFirst() {
        return new Stub.Move(owner.photoKey(), null, BEGINNING);
    }

    /** Returns the length of the photo of the beginning, if it was written back. */
    Optional<Integer> originalLength() {
        return uploads.stream()
                .filter(sent -> originals.values().stream()
                        .anyMatch(answer ->
                                Arrays.equals(answer.body(), sent.request().body())))
                .map(Sent::length)
                .findFirst();
    }

    /** Returns a picture that belongs to no run: another run would take its test picture for a disturbance. */
    private byte[] picture(Sent upload) {
        Mark mark = new Mark(0, Mark.ownerOf(owner.photoKey()), 1);
        return "image/png".equals(upload.request().fields().get("Content-Type"))
                ? Pictures.png(SIZE, mark)
                : Pictures.jpeg(SIZE, mark);
    }

    private boolean hasPhoto() {
        return originals.values().stream()
                .anyMatch(answer ->
                        answer.fields().getOrDefault("content-type", "").startsWith("image/"));
    }

    private List<Stub> changed(String state) {
        List<Stub> stubs = new ArrayList<>();
        for (Sent sent : reads()) {
            Stub.Answer now = replay.answer(sent);
            Stub.Answer before = originals.get(sent.matched());
            if (now.status() != before.status() || !Arrays.equals(now.body(), before.body())) {
                stubs.add(in(state, sent, now));
            }
        }
        return stubs;
    }

    private Stub in(String state, Sent sent, Stub.Answer answer) {
        return new Stub(IN_A_STATE, sent.matched(), answer, new Stub.Move(owner.photoKey(), state, null));
    }

    private List<Sent> reads() {
        return asked.values().stream().filter(sent -> !sent.request().writes()).toList();
    }

    private List<Sent> deletes() {
        return asked.values().stream().filter(sent -> sent.request().writes()).toList();
    }
}
