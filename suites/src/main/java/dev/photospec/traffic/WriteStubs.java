package dev.photospec.traffic;

import dev.photospec.image.ImageInspection;
import dev.photospec.plan.Case;
import dev.photospec.plan.Subject;
import dev.photospec.plan.UnrelatedOwner;
import dev.photospec.reference.stubs.Stub;
import dev.photospec.target.PhotoOwner;
import dev.photospec.traffic.SentRequests.Sent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The effects of writes as WireMock scenarios: each owner's photo is one, which goes from {@code Started} to {@code
 * written} and {@code deleted}. A stub cannot keep what was sent: a photo that was written shows one picture for all,
 * until the original is written back, which is recognised by its length.
 */
final class WriteStubs {

    /** Before the states. */
    private static final int BY_LENGTH = 3;

    private final Map<String, Case> cases;
    private final List<Sent> seen;
    private final PhotoReplay replay;

    /** The owner's key of each URL and token by which a photo was written. */
    private final Map<String, String> keys = new TreeMap<>();

    private final Map<String, OwnerStates> owners = new TreeMap<>();

    /**
     * @param cases the cases by their ids
     * @param seen the requests of a run with writes
     * @param replay asks again
     */
    WriteStubs(Map<String, Case> cases, List<Sent> seen, PhotoReplay replay) {
        this.cases = cases;
        this.seen = seen;
        this.replay = replay;
        for (Sent sent : seen) {
            if (sent.request().writes() && sent.response().isSuccess()) {
                subject(sent).ifPresent(owner -> {
                    keys.put(sent.place(), owner.photoKey());
                    owners.computeIfAbsent(owner.photoKey(), key -> new OwnerStates(owner, replay));
                });
            }
        }
        seen.stream()
                .filter(sent -> sent.request().writes() && sent.response().isSuccess())
                .filter(sent -> !keys.containsKey(sent.place()))
                .forEach(sent -> restored(sent).ifPresent(key -> keys.put(sent.place(), key)));
    }

    /** Finds the owner of a restoring write, which belongs to no case: by the mark of the photo, or else by the URL. */
    private Optional<String> restored(Sent sent) {
        byte[] body = sent.request().body();
        if (body == null) {
            List<String> here = keys.entrySet().stream()
                    .filter(known -> known.getKey().startsWith(sent.request().url() + " "))
                    .map(Map.Entry::getValue)
                    .distinct()
                    .toList();
            return here.size() == 1 ? Optional.of(here.get(0)) : Optional.empty();
        }
        return ImageInspection.of(body)
                .mark()
                .mark()
                .flatMap(mark -> owners.keySet().stream().filter(mark::isOf).findFirst());
    }

    List<Stub> stubs() {
        seen.forEach(sent -> ownersOf(sent)
                .distinct()
                .map(owners::get)
                .filter(Objects::nonNull)
                .forEach(owner -> owner.add(sent)));
        List<Stub> stubs = new ArrayList<>();
        owners.values().forEach(owner -> stubs.addAll(owner.stubs()));
        stubs.addAll(reads());
        Map<Stub.Matched, List<Sent>> writes = new LinkedHashMap<>();
        seen.stream()
                .filter(sent -> sent.request().writes())
                .forEach(sent -> writes.computeIfAbsent(sent.matched(), any -> new ArrayList<>())
                        .add(sent));
        writes.forEach((request, sent) -> stubs.addAll(answers(request, sent)));
        return stubs;
    }

    /** Reads that only somebody who writes sends, such as that of the photo before, with the token of the write. */
    private List<Stub> reads() {
        Map<Stub.Matched, Stub> reads = new LinkedHashMap<>();
        seen.stream()
                .filter(sent -> !sent.request().writes())
                .forEach(sent -> reads.computeIfAbsent(
                        sent.matched(),
                        request -> new Stub(Stub.UNLESS_RECORDED, request, replay.answer(sent), Stub.Move.NONE)));
        return List.copyOf(reads.values());
    }

    /** The answers to a write: the usual one, that to the original, and that to a content which is too long. */
    private List<Stub> answers(Stub.Matched request, List<Sent> sent) {
        List<Sent> accepted =
                sent.stream().filter(one -> one.response().isSuccess()).toList();
        OwnerStates owner = owners.get(keys.getOrDefault(sent.get(0).place(), ""));
        if (accepted.isEmpty() || owner == null) {
            return List.of(new Stub(Stub.RECORDED, request, sent.get(0).answer(), Stub.Move.NONE));
        }
        List<Stub> stubs = new ArrayList<>();
        stubs.add(new Stub(Stub.RECORDED, request, accepted.get(0).answer(), owner.after(request.verb())));
        owner.originalLength()
                .filter(any -> !request.verb().equals("DELETE"))
                .ifPresent(length -> stubs.add(new Stub(
                        BY_LENGTH,
                        request.ofLength("" + length),
                        accepted.get(0).answer(),
                        owner.asAtFirst())));
        int longest = accepted.stream().mapToInt(Sent::length).max().orElse(0);
        sent.stream()
                .filter(one -> !one.response().isSuccess() && one.length() > longest)
                .findFirst()
                .ifPresent(one -> stubs.add(
                        new Stub(BY_LENGTH, request.ofLength(atLeast(one.length())), one.answer(), Stub.Move.NONE)));
        return stubs;
    }

    /** Returns a regular expression for the numbers from this one on. */
    static String atLeast(int number) {
        String digits = String.valueOf(number);
        List<String> larger = new ArrayList<>();
        larger.add(digits);
        larger.add("\\d{" + (digits.length() + 1) + ",}");
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '9') {
                larger.add(digits.substring(0, i) + "[" + (char) (digits.charAt(i) + 1) + "-9]" + "\\d{"
                        + (digits.length() - i - 1) + "}");
            }
        }
        return String.join("|", larger);
    }

    /** Returns whose photo a write of the case sets, if that is certain. */
    private Optional<PhotoOwner> subject(Sent sent) {
        return sent.caseId()
                .map(cases::get)
                .filter(judged -> !judged.isSentByBystander())
                .map(Case::subject)
                .map(Subject::owner);
    }

    /** Returns the keys of those whose photos a request may be about; a restoring write belongs to no case. */
    private Stream<String> ownersOf(Sent sent) {
        if (sent.request().writes()) {
            return Stream.ofNullable(keys.get(sent.place()));
        }
        return sent.caseId().map(cases::get).stream()
                .flatMap(judged -> Stream.concat(
                        Stream.of(judged.subject(), judged.bystander()),
                        judged.others().stream().map(UnrelatedOwner::subject)))
                .filter(Objects::nonNull)
                .map(subject -> subject.owner().photoKey());
    }
}
