package dev.photospec.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    private static final Row FIRST = new Row(0, null, null);
    private static final Row SECOND = new Row(1, null, null);

    @TempDir
    private Path folder;

    @Test
    void texts_come_back_row_by_row_and_sorted_by_the_id_of_their_case() throws IOException {
        try (Spool spool = new Spool(folder)) {
            for (int number = 99; number >= 0; number--) {
                spool.add(
                        number % 2 == 0 ? FIRST : SECOND,
                        String.format("case-%02d é", number),
                        "text " + number + " ☃");
            }

            assertThat(texts(spool, FIRST))
                    .hasSize(50)
                    .startsWith("text 0 ☃", "text 2 ☃")
                    .endsWith("text 98 ☃");
            assertThat(texts(spool, SECOND)).hasSize(50).startsWith("text 1 ☃").endsWith("text 99 ☃");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void more_may_be_kept_after_texts_were_read_and_a_row_may_have_none() throws IOException {
        try (Spool spool = new Spool(folder)) {
            spool.add(FIRST, "b", "B");
            assertThat(texts(spool, FIRST)).containsExactly("B");
            spool.add(FIRST, "a", "");
            spool.add(FIRST, "c", "C");
            StringWriter joined = new StringWriter();
            spool.joined(FIRST, "[", "|", joined);

            assertThat(joined).hasToString("[|B|C");
            assertThat(texts(spool, SECOND)).isEmpty();
        }
    }

    @Test
    void an_id_may_be_of_any_length() throws IOException {
        try (Spool spool = new Spool(folder)) {
            for (int length : new int[] {1_000, 300, 249, 248, 247, 1}) {
                spool.add(FIRST, "é".repeat(length), "text " + length);
            }

            assertThat(texts(spool, FIRST))
                    .containsExactly("text 1", "text 247", "text 248", "text 249", "text 300", "text 1000");
        }
    }

    private static List<String> texts(Spool spool, Row row) throws IOException {
        List<String> texts = new ArrayList<>();
        spool.each(row, texts::add);
        return texts;
    }
}
