package dev.photospec.target.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.photospec.spec.load.DataException;
import dev.photospec.target.TokenSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretReaderTest {

    private static final String TOKEN = "{user: alice, scopes: [User.Read], token: %s}";

    @TempDir
    private Path folder;

    private Path config(String credential) throws IOException {
        return Files.writeString(
                folder.resolve("photospec.yaml"),
                "target: https://example.com\ncredentials:\n  - " + credential
                        + "\nowners: {me: {id: a, photo: none}}\n");
    }

    private String fault(String credential, Map<String, String> environment) throws IOException {
        Path config = config(credential);
        return catchThrowableOfType(DataException.class, () -> TargetFile.load(config, environment))
                .getMessage();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                    | the file token.txt is empty",
                "' \n '                | the file token.txt is empty",
                "'hunter22\nhunter23'  | the file token.txt has 2 lines; write the token alone",
                "'Bearer hunter22'     | the file token.txt starts with the word Bearer; write the token without it",
                "'hunter22 é'          | the file token.txt has a character that no bearer token has (RFC 6750 section 2.1)",
                "'abc'                 | the file token.txt has a token of 3 characters; one of fewer than 6 cannot be masked"
            })
    void a_token_file_that_holds_something_else_is_named(String text, String message) throws IOException {
        Files.writeString(folder.resolve("token.txt"), text);

        assertThat(fault(TOKEN.formatted("{file: token.txt}"), Map.of()))
                .contains(":3: credentials[0].token: " + message)
                .doesNotContain("hunter");
    }

    @Test
    void a_token_file_that_is_missing_or_not_text_is_named() throws IOException {
        assertThat(fault(TOKEN.formatted("{file: token.txt}"), Map.of()))
                .contains("credentials[0].token: the file token.txt does not exist");
        Files.write(folder.resolve("token.txt"), new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0});
        assertThat(fault(TOKEN.formatted("{file: token.txt}"), Map.of()))
                .contains("credentials[0].token: the file token.txt is not UTF-8 text");
    }

    @Test
    void a_byte_order_mark_and_the_last_line_end_are_dropped() throws IOException {
        Files.write(folder.resolve("token.txt"), "\uFEFFhunter22\r\n".getBytes(StandardCharsets.UTF_8));

        TargetFile.Loaded loaded = TargetFile.load(config(TOKEN.formatted("{file: token.txt}")), Map.of());

        assertThat(loaded.target().credentials().get(0).source()).isEqualTo(new TokenSource.Static("hunter22"));
    }

    @Test
    void a_token_that_is_too_short_to_be_masked_is_refused_wherever_it_comes_from() throws IOException {
        assertThat(fault(TOKEN.formatted("tok12"), Map.of()))
                .contains("credentials[0].token: a token of 5 characters; one of fewer than 6 cannot be masked");
        assertThat(fault(TOKEN.formatted("\"${T}\""), Map.of("T", "tok12"))).contains("fewer than 6");
    }

    @Test
    void a_command_that_fails_is_named_by_what_it_did() throws IOException {
        String oauth2 = "{user: alice, scopes: any, oauth2: {token-endpoint: 'https://a.example/t',"
                + " grant: client_credentials, client-id: c, client-secret: {command: \"%s\"}}}";

        assertThat(fault(oauth2.formatted("exit 3"), Map.of()))
                .contains("credentials[0].oauth2.client-secret: the command ended with 3 and printed nothing");
        assertThat(fault(oauth2.formatted("echo one; echo two"), Map.of()))
                .contains("credentials[0].oauth2.client-secret: the command printed 2 lines; print the secret alone");
    }

    @Test
    void an_unknown_key_below_credentials_is_not_shown_as_it_may_be_the_token() throws IOException {
        assertThat(fault("{user: alice, scopes: [User.Read], eyJhbGciOi: token}", Map.of()))
                .contains(
                        ":3: unknown key in credentials[0], not shown here. Allowed: user, scopes, token, basic, expired, oauth2")
                .doesNotContain("eyJ");
        assertThat(fault("{user: alice, scopes: [User.Read], tokn: hunter22}", Map.of()))
                .contains("unknown key in credentials[0], not shown here; did you mean 'token'?")
                .doesNotContain("tokn");
        assertThat(fault("{user: alice, scopes: [User.Read], eyJhbGciOi: \"${T}\"}", Map.of()))
                .contains("variable T in credentials[0].… is not set")
                .doesNotContain("eyJ");
        assertThat(fault("{user: alice, eyJhbGciOi: a, eyJhbGciOi: b}", Map.of()))
                .contains(":3: a key is a duplicate; first on line 3")
                .doesNotContain("eyJ");
    }
}
