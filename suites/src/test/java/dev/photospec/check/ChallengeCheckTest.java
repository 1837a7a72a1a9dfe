package dev.photospec.check;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChallengeCheckTest {

    private static final String EXPECTED = "expected WWW-Authenticate: Bearer …, got ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WWW-Authenticate: Bearer realm=\"x\"",
                "www-authenticate: bearer",
                "WWW-Authenticate: Bearer realm=\"\", authorization_uri=\"https://login.example.com/authorize\"",
                "WWW-Authenticate: Basic realm=\"x\", Bearer error=\"invalid_token\"",
                "WWW-Authenticate: Basic realm=\"a \\\" b\",Bearer",
                "WWW-Authenticate: Negotiate abc==, BEARER\trealm = \"x\"",
                "WWW-Authenticate: , ,Bearer scope=\"a, b\", Basic realm=x"
            })
    void a_bearer_challenge_passes(String field) {
        Sight.fields(401, field).by("challenge").isEmpty();
        Sight.fields(401, "WWW-Authenticate: Negotiate", field).by("challenge").isEmpty();
    }

    @Test
    void other_schemes_pass_where_they_are_listed() {
        Sight.fields(401, "WWW-Authenticate: basic realm=\"x\"")
                .by("challenge", "scheme", List.of("Bearer", "Basic"))
                .isEmpty();
        Sight.fields(401, "WWW-Authenticate: Bearer")
                .by("challenge", "scheme", List.of("Basic"))
                .containsExactly("expected WWW-Authenticate: Basic …, got Bearer; see the fields of the refusal");
    }

    @Test
    void a_missing_and_another_challenge_are_found() {
        Sight.fields(401)
                .by("challenge")
                .containsExactly(EXPECTED + "no WWW-Authenticate field; see the fields of the refusal");
        Sight.fields(401, "WWW-Authenticate: Basic realm=\"bearers\"")
                .by("challenge")
                .containsExactly(EXPECTED + "Basic realm=\"bearers\"; see the fields of the refusal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic realm=\"x, Bearer realm=y\"",
                "Basic realm=\"a \\\", Bearer \"",
                "Basic realm=\"never closed, Bearer",
                "Basic realm=\"never closed, Bearer\\",
                "Digest realm=x, bearer=\"y\"",
                "Digest realm=x, bearer = y",
                "Bearer-Token realm=x",
                "Bearers",
                "Basic Bearer"
            })
    void the_word_alone_is_no_challenge(String value) {
        Sight.fields(401, "WWW-Authenticate: " + value)
                .by("challenge")
                .containsExactly(EXPECTED + value + "; see the fields of the refusal");
    }

    @Test
    void only_its_own_field_challenges_and_all_of_them_are_told() {
        Sight.fields(401, "Proxy-Authenticate: Bearer", "WWW-Authenticate: Basic", "WWW-Authenticate: Negotiate")
                .by("challenge")
                .containsExactly(EXPECTED + "Basic, Negotiate; see the fields of the refusal");
    }
}
