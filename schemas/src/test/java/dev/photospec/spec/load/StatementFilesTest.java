package dev.photospec.spec.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.photospec.spec.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementFilesTest {

    private static final String FILE = """
            profile: little
            document: manual
            statements:
              - number: 1
                section: Read
                statement: The photo is read.
                rows: [plain]
              - number: 2
                section: Read
                statement: It is pretty.
                none: Nobody can judge it.
            """;

    @Test
    void a_statement_has_rows_or_a_reason_for_none() {
        assertThat(Statements.read(DataFile.parse("manual.yaml", FILE)))
                .containsExactly(
                        new Statement("manual", 1, "Read", "The photo is read.", List.of("plain"), null),
                        new Statement("manual", 2, "Read", "It is pretty.", List.of(), "Nobody can judge it."));
    }

    @Test
    void a_statement_with_neither_is_refused() {
        String neither = FILE.replace("    rows: [plain]\n", "");

        assertThatThrownBy(() -> Statements.read(DataFile.parse("manual.yaml", neither)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("manual.yaml:4");
    }
}
