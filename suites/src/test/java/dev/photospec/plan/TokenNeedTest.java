package dev.photospec.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.spec.Credential;
import dev.photospec.spec.ScopeRule;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.Grant;
import dev.photospec.target.TokenSource;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which credential of a configuration is the token that a row asks for. */
class TokenNeedTest {

    /** The scopes of a group's photo. */
    private static final ScopeRule RULE = Profiles.load("graph-beta").scopes().stream()
            .filter(rule -> rule.owners().contains("groups"))
            .findFirst()
            .orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "SUFFICIENT, Group.Read.All, false, true",
        "SUFFICIENT, Group.Read.All, true, false",
        "SUFFICIENT, '', false, false",
        "EXPIRED, Group.Read.All, true, true",
        "EXPIRED, Group.Read.All, false, false",
        "EXPIRED, User.Read, true, false",
        "NO_SCOPES, '', false, true",
        "NO_SCOPES, openid, false, false",
        "NO_SCOPES, any, false, false",
        "REFUSED_TOGETHER, any, false, true",
        "REFUSED_TOGETHER, User.Read Contacts.Read, false, true",
        "REFUSED_TOGETHER, user.read openid, false, false",
        "REFUSED_TOGETHER, User.Read Group.Read.All, false, false",
        "REFUSED_TOGETHER, User.Read Directory.Read.All, false, false",
    })
    void a_token_meets_a_need_or_not(Credential credential, String carried, boolean expired, boolean meets) {
        List<String> scopes = carried.isEmpty() ? List.of() : List.of(carried.split(" "));
        Grant grant = new Grant("a", scopes, new TokenSource.Static("t"), expired);

        assertThat(new TokenNeed(null, RULE, credential).choose(List.of(grant)).isPresent())
                .isEqualTo(meets);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EXPIRED   | that has expired | scopes: [Group.Read.All], expired: true, token: …",
                "NO_SCOPES | without scopes   | scopes: [], token: …",
            })
    void what_is_missing_is_said_with_the_line_that_helps(Credential credential, String words, String line) {
        TokenNeed need = new TokenNeed(null, RULE, credential);

        assertThat(need.describe()).isEqualTo(words);
        assertThat(need.line()).isEqualTo(line);
    }
}
