package dev.photospec.report;

import dev.photospec.verdict.Body;
import dev.photospec.verdict.CaseKey;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Field;
import dev.photospec.verdict.Finding;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.RecordedExchange;
import dev.photospec.verdict.Ruling;
import dev.photospec.verdict.Timing;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The cases of the samples, out of order as a run reports them. */
final class SampleCases {

    /** A picture of one pixel. */
    static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private static final String URL = "https://staging.example.com/v1.0";
    private static final Finding STATUS = new Finding(
            "status", "answer", "status 404", "status 200", "Look at how the target answers without a photo.");
    private static final Finding PICTURE = new Finding(
            "picture", "answer", "the uploaded picture", "the picture from before", "Look for a stale cache.");

    private SampleCases() {}

    static List<CaseVerdict> mixed() {
        return List.of(
                of("set-photo-is-the-photo-afterwards", "b", Outcome.FAILED, null, List.of(PICTURE), picture()),
                of("photo-value-is-the-photo", "c", Outcome.PASSED, null, List.of(), json()),
                of("photo-value-is-the-photo", "a", Outcome.PASSED, null, List.of(), json()),
                of("photo-value-is-the-photo", "b", Outcome.NOT_JUDGED, "no group has a photo; declare one", List.of()),
                of("photo-value-absent-is-404", "b", Outcome.FAILED, null, List.of(STATUS), json()),
                of("photo-value-absent-is-404", "a", Outcome.FAILED, null, List.of(STATUS), json()),
                of("metadata-has-the-media-type", "a", Outcome.WARNED, null, List.of(hostile()), hostileExchange()),
                of("challenge-names-the-scheme", "a", Outcome.NOT_APPLICABLE, "class groups is not claimed", List.of()),
                disputed("metadata-without-a-photo-is-1x1", "a", "documented"),
                disputed("metadata-without-a-photo-is-1x1", "b", "observed"),
                of(
                        "set-photo-is-the-photo-afterwards",
                        "a",
                        Outcome.WAIVED,
                        "ACME-7: cache",
                        List.of(PICTURE),
                        json()));
    }

    static List<CaseVerdict> classes() {
        String row = "photo-value-is-the-photo";
        return List.of(
                in(of(row, "1", Outcome.PASSED, null, List.of(), picture()), 3L, "me", "update"),
                in(of(row, "2", Outcome.PASSED, null, List.of(), picture()), 41L, "me", "update"),
                in(of(row, "3", Outcome.FAILED, null, List.of(STATUS), json()), null, "groups"),
                in(of(row, "4", Outcome.PASSED, null, List.of(), json()), null, "groups"),
                in(of(row, "5", Outcome.FAILED, null, List.of(STATUS), absent()), null, "teams"),
                in(of(row, "6", Outcome.NOT_JUDGED, "no token", List.of()), null, "users"),
                in(of(row, "7", Outcome.NOT_APPLICABLE, "not claimed", List.of(), json()), null, "contacts"),
                in(of(row, "8", Outcome.NOT_APPLICABLE, "not claimed", List.of()), null, "sizes"));
    }

    private static CaseVerdict in(CaseVerdict one, Long visibleMillis, String... classes) {
        CaseKey key = one.key();
        return new CaseVerdict(
                new CaseKey(
                        key.profile(),
                        key.requirement(),
                        key.id(),
                        visibleMillis == null ? "GET" : "PUT",
                        key.template(),
                        "/users/1/photo",
                        key.owner(),
                        key.state(),
                        key.variant(),
                        List.of(classes)),
                one.ruling(),
                one.exchanges(),
                new Timing(one.millis(), visibleMillis));
    }

    private static RecordedExchange absent() {
        return exchange("GET", null, 404, new Body("text/plain", 4, "ab", null, "gone", null));
    }

    static List<CaseVerdict> failing(int failures) {
        Stream<CaseVerdict> failed = IntStream.range(0, failures).mapToObj(SampleCases::failed);
        CaseVerdict passed = of("photo-value-is-the-photo", "ok", Outcome.PASSED, null, List.of(), json());
        return Stream.concat(failed, Stream.of(passed)).toList();
    }

    private static CaseVerdict failed(int number) {
        String id = String.format(Locale.ROOT, "f%04d", number);
        Finding finding = new Finding("picture", "answer", "648x648", number + "x" + number, "Look at the scaling.");
        return of("photo-value-is-the-photo", id, Outcome.FAILED, null, List.of(finding), json());
    }

    private static CaseVerdict disputed(String requirement, String id, String reading) {
        CaseVerdict plain = of(requirement, id, Outcome.PASSED, null, List.of(), json());
        return new CaseVerdict(
                plain.key(), new Ruling(Outcome.PASSED, null, reading, List.of()), plain.exchanges(), Timing.of(7));
    }

    static CaseVerdict of(
            String requirement,
            String id,
            Outcome outcome,
            String reason,
            List<Finding> findings,
            RecordedExchange... exchanges) {
        return new CaseVerdict(
                new CaseKey(
                        "graph-v1.0",
                        requirement,
                        requirement + "/" + id,
                        "GET",
                        "/users/{id | userPrincipalName}/photo",
                        exchanges.length == 0 ? null : "/users/" + id + "/photo",
                        "users by id",
                        "mailbox",
                        "size " + id,
                        List.of("users")),
                new Ruling(outcome, reason, null, findings),
                List.of(exchanges),
                Timing.of(25));
    }

    private static Finding hostile() {
        return new Finding("header", "answer", "image/jpeg", Sample.HOSTILE, null);
    }

    private static RecordedExchange json() {
        String text = "{\"id\":\"240x240\",\"width\":240,\"height\":240}";
        return exchange("GET", null, 200, new Body("application/json", text.length(), "ab12", null, text, null));
    }

    private static RecordedExchange hostileExchange() {
        return exchange("GET", null, 200, new Body("text/plain", 90, "cd34", null, Sample.HOSTILE, null));
    }

    private static RecordedExchange picture() {
        Body sent = new Body("image/jpeg", 1000, "aa", "648x648 image/jpeg", null, PIXEL);
        return exchange("PUT", sent, 200, new Body("image/png", 70, "bb", "1x1 image/png", null, PIXEL));
    }

    private static RecordedExchange exchange(String verb, Body request, int status, Body response) {
        return new RecordedExchange(
                "answer",
                verb,
                URL + "/users/1/photo",
                List.of(new Field("Authorization", "Bearer ***")),
                request,
                status,
                List.of(new Field("Content-Type", response.mediaType())),
                response,
                null,
                20,
                "curl -X " + verb + " -H \"Authorization: Bearer $TOKEN\" '" + URL + "/users/1/photo'");
    }
}
