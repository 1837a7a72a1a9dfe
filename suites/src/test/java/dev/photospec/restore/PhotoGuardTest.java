package dev.photospec.restore;

import static dev.photospec.restore.GuardedRun.marked;
import static dev.photospec.restore.GuardedRun.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.exchange.Response;
import dev.photospec.scenario.Observed;
import dev.photospec.verdict.Field;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Photos of a target in memory, with the habits by which photos were lost. */
class PhotoGuardTest {

    private static final int RUN = 7;
    private static final String PUT = "update-shows-in-value/PUT/me/value";
    private static final String PATCH = "update-shows-in-value/PATCH/me/value";
    private static final byte[] PHOTO = marked(0, "a");

    private final FakeMailboxes mailboxes = new FakeMailboxes().with("a", PHOTO).with("b", marked(0, "b"));

    @Test
    void there_is_one_snapshot_for_each_owner_and_it_is_written_back_first_and_last() {
        GuardedRun run = new GuardedRun(mailboxes, RUN, false, user("a", true));
        run.observe(PUT);
        assertThat(run.journaled()).containsExactly("USER:a");
        run.observe(PATCH);

        assertThat(run.restoreAll()).isEmpty();
        assertThat(mailboxes.writes()).containsExactly("PUT a", "PUT a", "PATCH a", "PUT a");
        assertThat(mailboxes.photo("a")).isEqualTo(PHOTO);
        assertThat(run.journaled()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {500, 1500, 3000})
    void a_target_that_shows_writes_late_keeps_its_photo(long lagMillis) throws InterruptedException {
        mailboxes.late(lagMillis);
        GuardedRun run = new GuardedRun(mailboxes, RUN, false, user("a", true));
        run.observe(PUT);
        run.observe(PATCH);
        run.restoreAll();
        Thread.sleep(lagMillis);

        assertThat(mailboxes.photo("a")).isEqualTo(PHOTO);
        assertThat(run.journaled()).isEmpty();
    }

    static Stream<Arguments> odd_reads() {
        byte[] page = "<html>Sign in</html>".getBytes(StandardCharsets.UTF_8);
        Response signIn = new Response(200, List.of(new Field("Content-Type", "text/html")), page, false);
        return Stream.of(
                Arguments.of("a sign-in page", signIn, "not a whole picture: text/html, 20 bytes"),
                Arguments.of("no bytes", FakeMailboxes.shown(new byte[0]), "not a whole picture: image/jpeg, 0 bytes"),
                Arguments.of(
                        "half a picture",
                        FakeMailboxes.shown(Arrays.copyOf(PHOTO, PHOTO.length / 2)),
                        "not a whole picture"),
                Arguments.of("another's photo", FakeMailboxes.shown(marked(0, "b")), "the photo of another owner"),
                Arguments.of("another size", FakeMailboxes.shown(unmarked(60)), "a photo of 96x96 is declared"),
                Arguments.of("a test picture", FakeMailboxes.shown(marked(9, "a")), "is one of Photospec's (run 009)"),
                Arguments.of("an SVG", FakeMailboxes.shown(svg()), "cannot be decoded here"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("odd_reads")
    void nothing_is_written_where_either_read_before_shows(String name, Response odd, String reason) {
        for (int which : new int[] {1, 2}) {
            FakeMailboxes once = new FakeMailboxes()
                    .with("a", PHOTO)
                    .answeringReadsWith((number, photo) -> number == which ? odd : FakeMailboxes.shown(photo));
            GuardedRun run = new GuardedRun(once, RUN, true, user("a", true));

            assertThat(run.refusal(PUT))
                    .startsWith("nothing was written: ")
                    .contains(which == 1 ? reason : "two reads of the photo before the first write disagree");
            assertThat(once.writes()).isEmpty();
            assertThat(run.journaled()).isEmpty();
        }
    }

    @Test
    void a_photo_where_none_is_declared_is_not_written_over_even_if_one_may_stay_behind() {
        GuardedRun run = new GuardedRun(mailboxes.with("a", unmarked(96)), RUN, true, user("a", false));

        assertThat(run.refusal("update-sets-the-first-photo/PUT/me/value"))
                .contains("declares no photo (photo: none), and there is one of 96x96 image/jpeg");
        assertThat(mailboxes.writes()).isEmpty();
    }

    @Test
    void a_photo_that_the_target_does_not_take_back_is_not_written_over() {
        mailboxes.answeringWritesWith(415);
        GuardedRun run = new GuardedRun(mailboxes, RUN, false, user("a", true));

        assertThat(run.refusal(PUT)).contains("does not take the owner's own photo back (PUT got status 415)");
        assertThat(run.refusal("update-without-token-is-refused/PUT/me/value"))
                .as("nothing is protected where a good token is refused too")
                .contains("does not take the owner's own photo back (PUT got status 415)");
        assertThat(run.observe("update-answers-200/PUT/me/value"))
                .isInstanceOfSatisfying(
                        Observed.Seen.class,
                        seen -> assertThat(
                                        seen.exchanges().get("write").request().body())
                                .as("only its own photo is sent")
                                .isEqualTo(PHOTO));
        assertThat(run.restoreAll()).isEmpty();
        assertThat(mailboxes.photo("a")).isEqualTo(PHOTO);
        assertThat(run.journaled()).isEmpty();
    }

    @Test
    void a_target_that_encodes_anew_has_one_new_generation_afterwards() {
        AtomicInteger generations = new AtomicInteger();
        mailboxes.with("a", withGeneration(PHOTO, 0)).encodingWith(photo -> {
            generations.incrementAndGet();
            return withGeneration(photo, photo[photo.length - 1] + 1);
        });
        GuardedRun run = new GuardedRun(mailboxes, RUN, false, user("a", true));
        run.observe(PUT);
        run.observe(PATCH);

        assertThat(run.restoreAll())
                .singleElement()
                .asString()
                .contains("USER:a is restored, and the target keeps it in an encoding of its own");
        assertThat(generations).hasValue(4);
        assertThat(mailboxes.photo("a")).isEqualTo(withGeneration(PHOTO, 1));
    }

    @Test
    void a_photo_that_somebody_else_sets_in_the_meantime_stays_and_is_reported() {
        GuardedRun run = new GuardedRun(mailboxes, RUN, false, user("a", true));
        run.observe(PUT);
        byte[] theirs = unmarked(200);
        mailboxes.with("a", theirs);

        assertThat(run.restoreAll()).singleElement().asString().contains("somebody else has set a photo of 200x200");
        assertThat(mailboxes.photo("a")).isEqualTo(theirs);
        assertThat(run.journaled()).containsExactly("USER:a");
    }

    @Test
    void a_second_run_on_the_same_owner_writes_nothing_and_neither_is_judged_wrongly() {
        GuardedRun first = new GuardedRun(mailboxes, RUN, false, user("a", true));
        first.observe(PUT);
        GuardedRun second = new GuardedRun(mailboxes, 8, false, user("a", true));

        assertThat(second.refusal(PUT)).contains("another run is writing here, or an earlier one left it");
        assertThat(second.refusal("value-answers-200/GET/me/value"))
                .isEqualTo("another run of Photospec (007) is writing photos here, or an earlier one left them");
        assertThat(second.restoreAll()).isEmpty();
        assertThat(first.restoreAll()).isEmpty();
        assertThat(mailboxes.photo("a")).isEqualTo(PHOTO);
    }

    @Test
    void two_runs_that_began_together_lose_nothing() {
        GuardedRun first = new GuardedRun(mailboxes, RUN, false, user("a", true));
        GuardedRun second = new GuardedRun(mailboxes, 8, false, user("a", true));
        mailboxes.answeringReadsWith((number, photo) -> FakeMailboxes.shown(number <= 4 ? PHOTO : photo));
        first.observe(PUT);
        second.observe(PUT);

        assertThat(second.restoreAll()).isEmpty();
        assertThat(first.restoreAll()).isEmpty();
        assertThat(mailboxes.photo("a")).isEqualTo(PHOTO);
    }

    @Test
    void the_photo_of_a_bystander_who_sends_a_write_is_guarded_too() {
        GuardedRun run = new GuardedRun(mailboxes, RUN, false, user("a", true), user("b", true));
        run.observe("update-sets-no-other-user/PUT/own-user.id/value/User.ReadWrite");

        assertThat(run.journaled()).containsExactly("USER:a", "USER:b");
        assertThat(run.restoreAll()).isEmpty();
        assertThat(mailboxes.photo("a")).isEqualTo(PHOTO);
        assertThat(mailboxes.photo("b")).isEqualTo(marked(0, "b"));
    }

    @Test
    void a_first_photo_is_set_once_and_its_owner_is_not_judged_afterwards() {
        FakeMailboxes empty = new FakeMailboxes();
        GuardedRun run = new GuardedRun(empty, RUN, true, user("a", false));

        assertThat(run.observe("update-sets-the-first-photo/PUT/me/value")).isInstanceOf(Observed.Seen.class);
        assertThat(run.refusal("update-sets-the-first-photo/PATCH/me/value"))
                .contains("an earlier case has set, and nothing removes it");
        assertThat(run.restoreAll()).isEmpty();
        assertThat(run.refusal("value-without-photo-is-404/GET/me/value")).contains("the kit's picture stays");
    }

    private static byte[] unmarked(int edge) {
        return Photographs.gradient(edge);
    }

    private static byte[] svg() {
        return "<svg xmlns='http://www.w3.org/2000/svg' width='96' height='96'/>".getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] withGeneration(byte[] photo, int generation) {
        byte[] marked = Arrays.copyOf(photo, PHOTO.length + 1);
        marked[PHOTO.length] = (byte) generation;
        return marked;
    }
}
