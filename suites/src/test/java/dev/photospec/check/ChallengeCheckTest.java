package dev.photospec.check;

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
                "WWW-Authenticate: Basic realm=\"x\", Bearer error=\"invalid_token\""
            })
    void a_bearer_challenge_passes(String field) {
        Sight.fields(401, field).by("challenge").isEmpty();
        Sight.fields(401, "WWW-Authenticate: Negotiate", field).by("challenge").isEmpty();
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
}
