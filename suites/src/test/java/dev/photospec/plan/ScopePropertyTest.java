package dev.photospec.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.spec.Credential;
import dev.photospec.spec.Profile;
import dev.photospec.spec.ScopeRule;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.Grant;
import dev.photospec.target.Limits;
import dev.photospec.target.Target;
import dev.photospec.target.TokenSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which token proves which scope, for any rule of any profile; each seed makes the same tokens in every run. */
class ScopePropertyTest {

    private static final List<ScopeRule> RULES = profiles()
            .flatMap(profile -> profile.scopes().stream())
            .filter(rule -> !rule.oneOf().isEmpty() && !rule.refused().isEmpty())
            .toList();

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    static Stream<Profile> profiles() {
        return Profiles.bundled().stream().map(Profiles::load);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_scope_is_proved_beside_weaker_and_neutral_ones_in_any_order_and_letter_case(long seed) {
        Random random = new Random(seed);
        ScopeRule rule = any(RULES, random);
        String scope = any(rule.oneOf(), random);
        List<String> carried = new ArrayList<>(List.of(scope, any(rule.refused(), random), "openid", "profile"));
        Collections.shuffle(carried, random);
        carried.replaceAll(one -> random.nextBoolean() ? one.toUpperCase(Locale.ROOT) : one.toLowerCase(Locale.ROOT));

        assertThat(proves(rule, scope, carried)).isTrue();
        assertThat(proves(rule, scope, List.of(any(rule.refused(), random), "openid")))
                .isFalse();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_scope_beside_a_stronger_or_an_unknown_one_proves_nothing(long seed) {
        Random random = new Random(seed);
        ScopeRule rule = any(RULES, random);
        String scope = any(rule.refused(), random);

        assertThat(proves(rule, scope, List.of(scope, "Directory.AccessAsUser.All")))
                .isFalse();
        assertThat(proves(rule, scope, List.of(any(rule.oneOf(), random), scope)))
                .isFalse();
        assertThat(proves(rule, scope, List.of(scope + ".All.Of.It"))).isFalse();
    }

    /** A superset may be let in or not, and another person's photo may be writable or not: nobody is asked. */
    @ParameterizedTest
    @MethodSource("profiles")
    void what_the_documents_leave_open_is_never_tried(Profile profile) {
        List<Case> cases = new CasePlanner(profile, nobody(profile), WritePolicy.ALL).cases();

        assertThat(cases).isNotEmpty().allSatisfy(planned -> {
            ScopeRule rule = profile.scopes(planned.route()).orElse(null);
            if (planned.scope() != null) {
                boolean listed = planned.requirement().credential() != Credential.EACH_REFUSED;
                assertThat(listed ? rule.oneOf() : rule.refused()).contains(planned.scope());
            }
            assertThat(planned.writes() && planned.route().owner().id().equals("users"))
                    .as(planned.id())
                    .isFalse();
        });
    }

    private static Target nobody(Profile profile) {
        return new Target("http://127.0.0.1", profile.id(), null, List.of(), List.of(), List.of(), Limits.DEFAULT);
    }

    private static boolean proves(ScopeRule rule, String scope, List<String> carried) {
        Grant grant = new Grant("me", carried, new TokenSource.Static("t"));
        return new TokenNeed(scope, rule, Credential.EACH_LISTED)
                .choose(List.of(grant))
                .isPresent();
    }

    private static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
