package dev.photospec.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.spec.load.Language;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    @Test
    void every_file_keeps_its_closed_schema() {
        assertThat(Catalogue.files())
                .isNotEmpty()
                .allSatisfy(file ->
                        assertThat(Language.named("hostile").faults(file)).isEmpty());
    }

    @Test
    void no_two_answers_have_one_name() {
        assertThat(Catalogue.all()).extracting(HostileAnswer::id).doesNotHaveDuplicates();
    }

    @Test
    void there_are_many_and_every_failure_says_why() {
        assertThat(Catalogue.all()).hasSizeGreaterThan(200);
        assertThat(Catalogue.all())
                .filteredOn(answer -> answer.outcome().equals("not-judged"))
                .allSatisfy(answer -> assertThat(answer.says()).isNotEmpty());
    }
}
