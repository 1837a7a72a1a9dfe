package dev.photospec.target.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.photospec.spec.load.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetFaultsTest {

    private static final String GOOD = """
            target: https://example.com
            credentials:
              - {user: alice, scopes: [User.Read], token: "${TOKEN}"}
            owners:
              me: {id: a, photo: 648x648}
              users: [{id: b, photo: none}]
              contacts: [{of: me, id: c, photo: none}]
            limits: {rate: 50/s, timeout: 10s}
            """;

    private static final Map<String, String> ENVIRONMENT =
            Map.of("TOKEN", "hunter2", "BROKEN", "Bearer hunter2", "EMPTY", "", "NUMBER", "hunter2");

    @TempDir
    private Path folder;

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("[User.Read]", "[]", "accepted"),
                arguments("[User.Read]", "[User.Read], expired: true", "accepted"),
                arguments(
                        "[User.Read], token: \"${TOKEN}\"}",
                        "any, expired: true, oauth2: {token-endpoint: 'https://a/t', grant: client_credentials, client-id:"
                                + " x, client-secret: y}}",
                        "3: credentials[0] is expired, and no issuer gives such a token; give it under 'token'"),
                arguments("${TOKEN}", "${TOKN}", "3: variable TOKN in credentials[0].token is not set"),
                arguments("${TOKEN}", "${EMPTY}", "3: variable EMPTY in credentials[0].token is empty"),
                arguments(
                        "${TOKEN}",
                        "${BROKEN}",
                        "3: credentials[0].token must be a bearer token (RFC 6750 section 2.1) without the word Bearer"),
                arguments(
                        "10s",
                        "'${NUMBER}'",
                        "8: limits.timeout must be a duration such as 10s or 500ms, longer than none"),
                arguments("timeout: 10s", "timeout: 10", "8: limits.timeout must be a string, found 10 (number)"),
                arguments(
                        "timeout: 10s",
                        "timout: 10s",
                        "8: unknown key 'timout' in limits; did you mean 'timeout'? Allowed: concurrency, rate, timeout,"
                                + " consistency, requests"),
                arguments("50/s", "50", "8: limits.rate must be a string, found 50 (number)"),
                arguments("50/s", "0/s", "8: limits.rate must be a rate such as 50/s, found \"0/s\" (string)"),
                arguments(
                        "https://example.com",
                        "example.com",
                        "1: target must be an http or https URL without user, query and fragment, found \"example.com\""
                                + " (string)"),
                arguments(
                        "https://example.com",
                        "https://a:hunter2@example.com",
                        "1: target must be an http or https URL without user, query and fragment"),
                arguments(
                        "me: {",
                        "my: {",
                        "4: missing key 'me' in owners\n"
                                + "5: unknown key 'my' in owners; did you mean 'me'? Allowed: me, users, groups, contacts,"
                                + " teams"),
                arguments(
                        "648x648",
                        "big",
                        "5: owners.me.photo must be a size such as 648x648, or none, found \"big\" (string)"),
                arguments("of: me", "of: carol", "7: owners.contacts[0].of names nobody among me and owners.users"),
                arguments("{id: b", "{id: a", "6: owners.users[0] is the same as owners.me on line 5"),
                arguments("{id: b", "{id: A", "6: owners.users[0] is the same as owners.me on line 5"),
                arguments("{id: b", "{id: b, upn: A", "6: owners.users[0] is the same as owners.me on line 5"),
                arguments(
                        "{id: a, photo: 648x648}\n  users: [{id: b",
                        "{id: a, user: al@x, photo: 648x648}\n  users: [{id: AL@x",
                        "6: owners.users[0] is the same as owners.me on line 5"),
                arguments(
                        "  contacts:",
                        "  groups: [{id: G, photo: none}, {id: g, photo: none}]\n  contacts:",
                        "7: owners.groups[1] is the same as owners.groups[0] on line 7"),
                arguments("id: c, photo: none}", "id: c, photo: none}, {id: C, photo: none}", "accepted"),
                arguments(
                        "id: c, photo: none}",
                        "id: c, photo: none}, {id: c, photo: none}",
                        "7: owners.contacts[1] is the same as owners.contacts[0] on line 7"),
                arguments("users: [{id: b, photo: none}]", "users:", "6: owners.users is empty; write a list"),
                arguments(
                        "[User.Read]",
                        "[User.Read Contacts.Read]",
                        "3: credentials[0].scopes[0] has a blank inside one scope; write scopes: [User.Read,"
                                + " Contacts.Read]"),
                arguments(
                        "owners:",
                        "  - {user: alice, scopes: [User.Read.All], token: hunter2}\nowners:",
                        "4: credentials[1].token is the token of credentials[0] on line 3 too, with other scopes; a token"
                                + " has one list of scopes"),
                arguments(
                        "${TOKEN}\"}\nowners",
                        "${TOKN}\"}\nprofle: x\nowners",
                        "3: variable TOKN in credentials[0].token is not set\n4: unknown key 'profle'; did you mean"
                                + " 'profile'? Allowed: target, profile, versions, implementation, credentials, owners, classes, absent, waivers,"
                                + " limits, connection, run"),
                arguments(
                        "photo: none}]\n  contacts",
                        "photo: none, in: directory}]\n  contacts",
                        "6: owners.users[0] has no photo, so 'in' has nothing to say"),
                arguments(
                        "photo: 648x648",
                        "photo: 648x648, in: directory, directory: 1x1",
                        "5: owners.me says twice which photo is in the directory: with 'in' and with 'directory'"),
                arguments(", token: \"${TOKEN}\"", "", "3: credentials[0] needs either 'token', 'oauth2' or 'basic'"),
                arguments("[User.Read]", "all", "3: credentials[0].scopes must be a list such as [User.Read], or any"),
                arguments(
                        "token: \"${TOKEN}\"",
                        "oauth2: {token-endpoint: \"http://x\", grant: client_credentials, client-id: x}",
                        "3: credentials[0].oauth2 needs 'client-secret' for this grant"));
    }

    private String refusal(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("photospec.yaml"), text);
        DataException refused = catchThrowableOfType(DataException.class, () -> TargetFile.load(file, ENVIRONMENT));
        return refused == null ? "accepted" : refused.getMessage().replace(file + ":", "");
    }

    @Test
    void the_good_file_is_accepted() throws IOException {
        assertThat(refusal(GOOD)).isEqualTo("accepted");
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_says_where_and_what_is_allowed(String before, String after, String message) throws IOException {
        assertThat(GOOD).contains(before);
        assertThat(refusal(GOOD.replace(before, after))).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token: [hunter2]",
                "token: {a: hunter2}",
                "token: 'hunter2 '",
                "token: 'hunter2",
                "token: hunter2: x",
                "token: @hunter2",
                "token: *hunter2",
                "token: !hunter2 x",
                "token: !hunter2!x y",
                "token: \"\\q hunter2\"",
                "toke: hunter2",
                "oauth2: hunter2",
                "oauth2: {client-secret: hunter2}",
                "oauth2: {token-endpoint: 'http://a:hunter2@b', grant: hunter2, client-id: x}",
                "token: x\n    hunter2",
                "token: hunter2, user: \"${UNSET}\"",
            })
    void a_secret_is_never_part_of_a_message(String token) throws IOException {
        assertThat(refusal(GOOD.replace("token: \"${TOKEN}\"", token)))
                .isNotEqualTo("accepted")
                .doesNotContain("hunter2");
    }
}
