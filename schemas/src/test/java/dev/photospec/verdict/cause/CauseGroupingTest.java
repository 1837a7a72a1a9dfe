package dev.photospec.verdict.cause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.spec.Profile;
import dev.photospec.spec.Reading;
import dev.photospec.spec.load.Profiles;
import dev.photospec.verdict.CaseKey;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Finding;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.Planned;
import dev.photospec.verdict.ProfileRun;
import dev.photospec.verdict.RecordedExchange;
import dev.photospec.verdict.Ruling;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.Timing;
import dev.photospec.verdict.Tool;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cases that did not pass are told as the causes behind them. */
class CauseGroupingTest {

    private static final String VALUE = "/users/{id | userPrincipalName}/photo/$value";
    private static final Finding NOT_FOUND =
            new Finding("status", "answer", "status 200", "status 404", "look at the route");

    private final List<CaseVerdict> verdicts = new ArrayList<>();

    @Test
    void one_way_of_addressing_that_is_not_routed_is_one_cause_however_many_statements_it_breaks() {
        passed("value-answers-200", "users by id");
        failed("value-answers-200", "users by upn", 404, NOT_FOUND);
        failed("value-is-the-photo", "users by upn", 404, found("picture", "a picture", "status 404, not a picture"));
        failed("value-is-the-largest-available", "users by upn", 404, found("dimensions", "9x9", "no dimensions"));

        assertThat(causes()).singleElement().satisfies(cause -> {
            assertThat(cause.title()).isEqualTo("GET " + VALUE + " answers 404");
            assertThat(cause.fact()).isEqualTo("only by upn; by id the same request answers 200");
            assertThat(cause.extent()).isEqualTo("3 cases, 3 statements");
            assertThat(cause.number()).isEqualTo(1);
        });
    }

    @Test
    void another_answer_at_the_same_route_is_another_cause_and_the_larger_one_comes_first() {
        failed("value-names-its-media-type", "me", 200, found("media-type", "image/jpeg", "Content-Type text/plain"));
        failed("value-looks-only-in-mailbox", "users by id", 500, found("status", "status 404", "status 500"));
        failed("value-answers-200", "users by id", 500, found("status", "status 200", "status 500"));

        assertThat(causes())
                .extracting(Cause::title)
                .containsExactly("GET " + VALUE + " answers 500", "GET " + VALUE + ": Content-Type text/plain");
    }

    @Test
    void a_requirement_that_relies_on_a_broken_one_adds_no_cause() {
        failed("value-is-the-photo", "me", 200, found("picture", "a picture", "not a picture"));
        failed("value-prefers-mailbox", "me", 200, found("from-mailbox", "240x240", "no dimensions"));

        assertThat(causes())
                .singleElement()
                .satisfies(cause -> assertThat(cause.requirements()).hasSize(2));
    }

    @Test
    void a_cause_that_only_warns_is_no_failure_and_comes_last() {
        add("value-answers-200", "me", Outcome.WARNED, 404, List.of(NOT_FOUND));
        failed("metadata-is-json", "me", 200, found("media-type", "application/json", "Content-Type none"));

        assertThat(causes()).extracting(Cause::isFailure).containsExactly(true, false);
        assertThat(causes().get(1).extent()).isEqualTo("1 warning, 1 statement");
    }

    @Test
    void the_order_in_which_cases_end_does_not_matter() {
        one_way_of_addressing_that_is_not_routed_is_one_cause_however_many_statements_it_breaks();
        failed("metadata-is-json", "me", 200, found("media-type", "application/json", "Content-Type none"));
        List<Cause> before = causes();
        Collections.reverse(verdicts);

        assertThat(causes()).isEqualTo(before);
    }

    @Test
    void nothing_that_passed_has_a_cause() {
        passed("value-answers-200", "me");

        assertThat(causes()).isEmpty();
    }

    private List<Cause> causes() {
        Profile profile = Profiles.load("graph-v1.0");
        List<Planned> rows =
                profile.requirements().stream().map(row -> new Planned(row, 1)).toList();
        ProfileRun judged = new ProfileRun("graph-v1.0", "Graph", "http://photos.example", null, List.of(), rows);
        Causes causes = new Causes(
                new Run(new Tool("photospec", "1", null), Instant.EPOCH, Reading.DOCUMENTED, List.of(judged)));
        verdicts.forEach(causes::add);
        return causes.ranked();
    }

    private static Finding found(String check, String expected, String actual) {
        return new Finding(check, "answer", expected, actual, "look");
    }

    private void failed(String requirement, String owner, int status, Finding finding) {
        add(requirement, owner, Outcome.FAILED, status, List.of(finding));
    }

    private void passed(String requirement, String owner) {
        add(requirement, owner, Outcome.PASSED, 200, List.of());
    }

    private void add(String requirement, String owner, Outcome outcome, int status, List<Finding> findings) {
        RecordedExchange sent = new RecordedExchange(
                "answer",
                "GET",
                "http://photos.example/v1.0/users/kim@contoso.example/photo/$value",
                List.of(),
                null,
                status,
                List.of(),
                null,
                null,
                1,
                null);
        verdicts.add(new CaseVerdict(
                new CaseKey(
                        "graph-v1.0",
                        requirement,
                        requirement + "/GET/" + owner.replace(" by ", ".") + "/value",
                        "GET",
                        VALUE,
                        "/v1.0/users/kim@contoso.example/photo/$value",
                        owner,
                        "mailbox",
                        "",
                        List.of("users")),
                new Ruling(outcome, null, null, findings),
                List.of(sent),
                Timing.of(1)));
    }
}
