package dev.photospec.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.exchange.Client;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.Token;
import dev.photospec.exchange.wire.SocketClient;
import dev.photospec.image.ImageInspection;
import dev.photospec.reference.Reference;
import dev.photospec.spec.Key;
import dev.photospec.spec.Owner;
import dev.photospec.spec.PhotoOf;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Resource;
import dev.photospec.spec.Size;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.PhotoOwner;
import dev.photospec.target.Target;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A name gets from the kit into a path and out of it at a server, whatever it is; each seed makes the same names. */
class NamesInPathsTest {

    private static final int PEOPLE = 60;
    private static final List<String> PARTS = List.of(
            "a", "Z", "7", "'", "''", "+", "#", "%", "%27", "%2B", " ", "=", "&", "?", ";", "(", ")", "$value", "ü",
            "漢", "😀", ",", "!", "~", "*", "[", "|", "^");
    private static final Client CLIENT = new SocketClient(Duration.ofSeconds(10));
    private static final Reference REFERENCE = Reference.start(
            0,
            IntStream.rangeClosed(0, PEOPLE).mapToObj(NamesInPathsTest::person).toList());

    static LongStream seeds() {
        return LongStream.rangeClosed(1, PEOPLE);
    }

    @AfterAll
    static void stop() {
        REFERENCE.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void each_profile_that_has_names_in_its_paths_leads_to_whose_they_are(long seed) {
        assertThat(served("graph-v1.0", Key.USER_UPN, seed)).isTrue();
        assertThat(served("graph-beta", Key.USER_UPN, seed)).isTrue();
        assertThat(served("outlook-v2.0", Key.USER_MAIL, seed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"graph-v1.0, USER_UPN", "graph-beta, USER_UPN", "outlook-v2.0, USER_MAIL"})
    void of_several_people_the_one_is_chosen_whose_name_is_hardest_to_write(String id, Key key) {
        Profile profile = Profiles.load(id);
        try (Reference reference = Reference.start(0)) {
            List<Case> byName = new CasePlanner(profile, reference.mount(profile), WritePolicy.ALL)
                    .cases(profile.requirement("value-answers-200").orElseThrow()).stream()
                            .filter(planned -> planned.addressing().contains(key))
                            .filter(planned -> !planned.owner().contains("folder"))
                            .toList();

            assertThat(byName)
                    .isNotEmpty()
                    .allSatisfy(planned ->
                            assertThat(planned.subject().name(key)).contains("o'hara+photos@fabrikam.example"));
        }
    }

    /** Returns whether the person's own photo comes. */
    private static boolean served(String id, Key key, long seed) {
        Profile profile = Profiles.load(id);
        PhotoOwner person = person((int) seed);
        Target target = REFERENCE.mount(profile);
        String scope = profile.scopes().get(0).oneOf().get(0);
        Token token = new Token(REFERENCE.token(target, person.id(), List.of(scope), Duration.ofMinutes(5)), "TOKEN");
        String path =
                RoutePath.of(owner(profile), List.of(key), value(profile), new Subject(person, person, person), null);
        Exchange exchange = CLIENT.send(new Request("GET", target.url() + path, Map.of(), token, null));
        REFERENCE.unmount(target);
        return exchange.answer()
                .flatMap(answer -> ImageInspection.of(answer.body()).mark().mark())
                .filter(mark -> mark.isOf(person.photoKey()))
                .isPresent();
    }

    private static Owner owner(Profile profile) {
        return profile.owners().stream()
                .filter(owner -> owner.id().equals("own-user"))
                .findFirst()
                .orElseThrow();
    }

    private static Resource value(Profile profile) {
        return profile.resources().stream()
                .filter(resource -> resource.id().equals("value"))
                .findFirst()
                .orElseThrow();
    }

    /** Nobody has the name of another, whatever it is made of. */
    private static PhotoOwner person(int seed) {
        Random random = new Random(seed);
        String name = IntStream.rangeClosed(0, random.nextInt(8))
                        .mapToObj(at -> PARTS.get(random.nextInt(PARTS.size())))
                        .collect(Collectors.joining())
                + "@n" + seed + ".example";
        return PhotoOwner.of(PhotoOf.USER, "id-" + seed).named(name, name).withPhoto(new Size(96, 96));
    }
}
