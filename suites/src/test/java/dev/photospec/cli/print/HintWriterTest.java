package dev.photospec.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class HintWriterTest {

    @Test
    void a_command_has_the_name_that_was_typed() {
        assertThat(written("./photospec", "again: photospec replay 1; or `photospec plan --missing`"))
                .isEqualTo("again: ./photospec replay 1; or `./photospec plan --missing`");
        assertThat(written("./photospec", "Bearer $(photospec token --user a)"))
                .isEqualTo("Bearer $(./photospec token --user a)");
        assertThat(written("./photospec", "Try: photospec --help")).isEqualTo("Try: ./photospec --help");
    }

    @Test
    void a_name_with_a_space_is_quoted() {
        assertThat(written("/my kit/photospec", "photospec run")).isEqualTo("'/my kit/photospec' run");
    }

    @Test
    void prose_and_other_paths_stay() {
        assertThat(written(
                        "./photospec", "photospec: 2 faults in photospec-report of photospec 0.1.0; bin/photospec run"))
                .isEqualTo("photospec: 2 faults in photospec-report of photospec 0.1.0; bin/photospec run");
    }

    @Test
    void without_a_launcher_nothing_changes() {
        assertThat(written(null, "photospec run")).isEqualTo("photospec run");
    }

    private static String written(String launcher, String text) {
        StringWriter out = new StringWriter();
        PrintWriter print = new PrintWriter(new HintWriter(out, launcher));
        print.print(text);
        print.flush();
        return out.toString();
    }
}
