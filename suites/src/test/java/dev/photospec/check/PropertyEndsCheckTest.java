package dev.photospec.check;

import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

class PropertyEndsCheckTest {

    private static final String EXPECTED = "expected the property @odata.id with a text that ends in /photo, got ";
    private static final String NEXT = "; see how the metadata are serialised";

    @Test
    void a_text_with_that_end_passes_whatever_its_host_and_letter_case() {
        by("{'@odata.id': 'https://photos.example/users/1/Photo'}").isEmpty();
    }

    @Test
    void another_end_another_type_and_nothing_are_found() {
        by("{'@odata.id': 'https://photos.example/photo/1'}")
                .containsExactly(EXPECTED + "@odata.id is the string \"https://photos.example/photo/1\"" + NEXT);
        by("{'@odata.id': 7}").containsExactly(EXPECTED + "@odata.id is the number 7" + NEXT);
        by("{}").containsExactly(EXPECTED + "@odata.id is missing" + NEXT);
        by("[]").containsExactly(EXPECTED + "@odata.id is missing" + NEXT);
    }

    @Test
    void the_text_of_another_step_is_found_where_it_must_differ() {
        Sight two = Sight.json(200, "{'@odata.id': 'https://a/users/1/photo'}");

        two.by("property-ends", "name", "@odata.id", "suffix", "/photo", "other-than", "answer")
                .containsExactly("expected the property @odata.id with a text that ends in /photo, another than in step"
                        + " answer, got @odata.id is the string \"https://a/users/1/photo\"" + NEXT);
    }

    private static ListAssert<String> by(String body) {
        return Sight.json(200, body).by("property-ends", "name", "@odata.id", "suffix", "/photo");
    }
}
