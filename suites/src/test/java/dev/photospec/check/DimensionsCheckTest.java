package dev.photospec.check;

import dev.photospec.image.Segments;
import org.junit.jupiter.api.Test;

class DimensionsCheckTest {

    private static final String NEXT =
            "; see which photo is chosen, or the photo declared for this owner in photospec.yaml";

    @Test
    void a_turned_photo_has_its_sides_both_ways() {
        byte[] turned = Segments.turned(Sight.jpeg("240x120"), 6, false);
        Sight.picture(turned).asking("240x120").by("dimensions").isEmpty();
        Sight.picture(turned).asking("120x240").by("dimensions").isEmpty();
        Sight.picture(turned).asking("120x120").by("dimensions").hasSize(1);
        Sight.picture(Sight.jpeg("240x120")).asking("120x240").by("dimensions").hasSize(1);
    }

    @Test
    void the_declared_photo_of_the_mailbox_passes() {
        Sight.picture(Sight.jpeg("648x648")).by("dimensions").isEmpty();
        Sight.json(200, "{'height': 648, 'width': 648}").by("dimensions").isEmpty();
    }

    @Test
    void a_number_may_be_written_with_a_fraction_that_is_none() {
        Sight.json(200, "{'height': 6.48e2, 'width': 648.0}").by("dimensions").isEmpty();
        Sight.json(200, "{'height': 648, 'width': 648.5}")
                .by("dimensions")
                .containsExactly("expected 648x648 pixels, got width is the number 648.5" + NEXT);
    }

    @Test
    void the_size_that_was_asked_for_passes() {
        Sight.picture(Sight.jpeg("48x48")).asking("48x48").by("dimensions").isEmpty();
        Sight.picture(Sight.jpeg("648x648"))
                .asking("48x48")
                .by("dimensions")
                .containsExactly("expected 48x48 pixels, got 648x648" + NEXT);
    }

    @Test
    void the_photo_of_the_directory_is_found() {
        Sight.picture(Sight.jpeg("300x200"))
                .by("dimensions")
                .containsExactly("expected 648x648 pixels, got 300x200" + NEXT);
        Sight.json(200, "{'width': 300, 'height': 200}")
                .by("dimensions")
                .containsExactly("expected 648x648 pixels, got 300x200" + NEXT);
    }

    @Test
    void no_dimensions_are_found() {
        Sight.json(404, "{'error': {}}")
                .by("dimensions")
                .containsExactly("expected 648x648 pixels, got no dimensions (status 404)" + NEXT);
        Sight.json(200, "{'width': 648.5, 'height': 648}")
                .by("dimensions")
                .containsExactly("expected 648x648 pixels, got width is the number 648.5" + NEXT);
    }
}
