package dev.photospec.credential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.target.Grant;
import dev.photospec.target.TokenSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A curl line of a report works with what its reader has. */
class TokenExpressionTest {

    private static final TokenSource COMMAND = new TokenSource.Command("mint");

    @Test
    void a_token_out_of_a_variable_is_that_variable() {
        assertThat(of("kim@x", new TokenSource.Static("secret-token", "PHOTO_TOKEN"), "photospec.yaml"))
                .isEqualTo("$PHOTO_TOKEN");
    }

    @Test
    void a_token_of_a_command_is_printed_by_the_kit() {
        assertThat(of("kim o'x@x", COMMAND, "my conf.yaml"))
                .isEqualTo("$(photospec token --config 'my conf.yaml' --user 'kim o'\\''x@x' --scope User.Read)");
        assertThat(of(null, COMMAND, "photospec.yaml"))
                .isEqualTo("$(photospec token --config photospec.yaml --scope User.Read)");
    }

    @Test
    void a_token_of_the_embedded_reference_and_one_that_is_written_out_keep_a_telling_name() {
        assertThat(of("kim@x", COMMAND, null)).isEqualTo("$KIM_USER_READ");
        assertThat(of("kim@x", new TokenSource.Static("secret-token"), "photospec.yaml"))
                .isEqualTo("$KIM_USER_READ");
    }

    private static String of(String user, TokenSource source, String configuration) {
        return TokenExpression.of(new Grant(user, List.of("any"), source), "User.Read", configuration);
    }
}
