package dev.photospec.restore;

import static dev.photospec.restore.GuardedRun.marked;
import static dev.photospec.restore.GuardedRun.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.restore.FakeMailboxes.Writing;
import dev.photospec.scenario.Observed;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Resource;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.Limits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Ways in which a photo cannot be restored at the end of a run, and what is done about it later. */
class RestorationTest {

    private static final Limits QUICK = new Limits(8, 0, Duration.ofMillis(600), Duration.ZERO);
    private static final Profile GRAPH = Profiles.load("graph-v1.0");
    private static final String PUT = "update-shows-in-value/PUT/me/value";
    private static final String FIRST_PHOTO = "update-sets-the-first-photo/PUT/me/value";
    private static final byte[] PHOTO = marked(0, "a");
    /** The photo is written back once before the case writes. */
    private static final int WRITES_OF_A_CASE = 2;

    private final FakeMailboxes mailboxes = new FakeMailboxes().with("a", PHOTO);

    static Stream<Arguments> faults_of_a_restoring_write() {
        return Stream.of(
                Arguments.of("an error", new Writing(500, false), "PUT got status 500"),
                Arguments.of("a refusal", new Writing(403, false), "PUT got status 403"),
                Arguments.of("an expired token", new Writing(401, false), "PUT got status 401"),
                Arguments.of("no more requests allowed", new Writing(429, false), "PUT got status 429"),
                Arguments.of("a success that stores nothing", new Writing(200, false), "PUT got status 200"),
                Arguments.of("a closed connection", new Writing(0, false), "PUT got no answer (closed)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults_of_a_restoring_write")
    void a_photo_that_is_not_restored_is_told_and_restored_later(String name, Writing fault, String told) {
        mailboxes.answeringWritesWith(number -> number > WRITES_OF_A_CASE ? fault : Writing.STORED);
        GuardedRun run = run(writing("PUT"));
        run.observe(PUT);

        assertThat(run.restoreAll()).singleElement().asString().contains("USER:a is not restored: " + told);
        assertThat(run.journaled()).containsExactly("USER:a");

        mailboxes.answeringWritesWith(number -> Writing.STORED);
        assertThat(run.restoreLeft()).isEmpty();
        assertThat(mailboxes.photo("a")).isEqualTo(PHOTO);
    }

    @Test
    void a_target_that_shrinks_what_it_is_sent_is_told_at_once() {
        mailboxes.encodingWith(photo -> Photographs.gradient(40));
        GuardedRun run = run(GRAPH);
        run.observe(PUT);
        mailboxes.encodingWith(photo -> Photographs.gradient(41));

        assertThat(run.restoreAll())
                .singleElement()
                .asString()
                .contains("the target changes what it is sent (41x41 image/jpeg instead of 96x96 image/jpeg)");
    }

    @Test
    void a_photo_is_restored_at_every_address_where_a_test_picture_is_shown() {
        mailboxes.withSlotsOfTheirOwnForNames().with("a@", PHOTO);
        GuardedRun run = run(GRAPH);
        run.observe("update-shows-in-value/PUT/own-user.id/value");
        run.observe("update-shows-in-value/PUT/own-user.upn/value");
        assertThat(mailboxes.photo("a@")).isNotEqualTo(PHOTO);

        assertThat(run.restoreAll()).isEmpty();
        assertThat(mailboxes.photo("a")).isEqualTo(PHOTO);
        assertThat(mailboxes.photo("a@")).isEqualTo(PHOTO);
    }

    @Test
    void a_first_photo_is_deleted_after_each_case_that_sets_it_where_the_profile_documents_it() {
        FakeMailboxes empty = new FakeMailboxes();
        GuardedRun run = new GuardedRun(writing("PUT", "PATCH", "DELETE"), QUICK, empty, 7, false, user("a", false));

        assertThat(run.observe(FIRST_PHOTO)).isInstanceOf(Observed.Seen.class);
        assertThat(run.observe(FIRST_PHOTO.replace("PUT", "PATCH"))).isInstanceOf(Observed.Seen.class);
        assertThat(run.restoreAll()).isEmpty();
        assertThat(empty.writes()).containsExactly("PUT a", "DELETE a", "PATCH a", "DELETE a");
        assertThat(empty.photo("a")).isNull();
        assertThat(run.journaled()).isEmpty();
    }

    @Test
    void a_killed_run_is_remembered_where_there_was_no_photo_and_its_picture_is_deleted_later() {
        FakeMailboxes empty = new FakeMailboxes();
        GuardedRun killed = new GuardedRun(writing("PUT", "PATCH", "DELETE"), QUICK, empty, 7, false, user("a", false));
        killed.observe(FIRST_PHOTO);
        assertThat(killed.journaled()).containsExactly("USER:a");

        assertThat(killed.restoreLeft()).isEmpty();
        assertThat(empty.photo("a")).isNull();
    }

    @Test
    void a_refused_delete_is_told_and_the_journal_entry_stays() {
        FakeMailboxes empty = new FakeMailboxes();
        GuardedRun run = new GuardedRun(writing("PUT", "PATCH", "DELETE"), QUICK, empty, 7, false, user("a", false));
        run.observe(FIRST_PHOTO);
        empty.answeringWritesWith(405);

        assertThat(run.restoreAll())
                .singleElement()
                .asString()
                .contains("DELETE got status 405, and a photo is served where there was none");
        assertThat(run.journaled()).containsExactly("USER:a");
    }

    private GuardedRun run(Profile profile) {
        return new GuardedRun(profile, QUICK, mailboxes, 7, false, user("a", true));
    }

    /** The same documents, in which only a person's own photo can be written, with these verbs. */
    private static Profile writing(String... verbs) {
        List<Resource> resources = GRAPH.resources().stream()
                .map(one -> one.verbs().containsKey("PUT") ? writing(one, verbs) : one)
                .toList();
        return new Profile(
                GRAPH.id(),
                GRAPH.title(),
                GRAPH.basePath(),
                GRAPH.versions(),
                GRAPH.documents(),
                GRAPH.owners(),
                resources,
                GRAPH.metadata(),
                GRAPH.placeholder(),
                GRAPH.sizes(),
                GRAPH.storages(),
                GRAPH.personalMailboxes(),
                GRAPH.scopes(),
                GRAPH.schemes(),
                GRAPH.capabilities(),
                GRAPH.listings(),
                GRAPH.upload(),
                GRAPH.requirements(),
                GRAPH.bodies());
    }

    private static Resource writing(Resource resource, String... verbs) {
        Map<String, List<String>> all =
                new TreeMap<>(Map.of("GET", resource.verbs().get("GET"), "PUT", List.of("me")));
        List.of(verbs).forEach(verb -> all.put(verb, List.of("me")));
        return new Resource(
                resource.id(), resource.path(), resource.answers(), resource.selects(), resource.items(), all);
    }
}
