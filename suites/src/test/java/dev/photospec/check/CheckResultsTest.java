package dev.photospec.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.exchange.TransportError;
import dev.photospec.spec.Expectation;
import dev.photospec.spec.Size;
import dev.photospec.verdict.Finding;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What all checks together see, and what they could not read. */
class CheckResultsTest {

    private static final Expectation STATUS = expect("status", "one-of", List.of(200));
    private static final Expectation PICTURE = expect("picture");
    private static final byte[] WEBP = "RIFF1234WEBPVP8 and so on".getBytes(StandardCharsets.US_ASCII);

    @Test
    void what_keeps_every_expectation_is_clean() {
        CheckResults look = Sight.picture(Sight.jpeg("96x96")).look(STATUS, PICTURE);

        assertThat(look.isClean()).isTrue();
        assertThat(look.findings()).isEmpty();
        assertThat(look.obstacle()).isEmpty();
    }

    @Test
    void every_check_tells_its_findings_in_order() {
        CheckResults look =
                new Sight().then("answer", 404, "text/plain", Sight.text("no")).look(PICTURE, STATUS);

        assertThat(look.findings()).extracting(Finding::check).containsExactly("picture", "status");
        assertThat(look.isClean()).isFalse();
        assertThat(look.obstacle()).isEmpty();
    }

    @Test
    void content_in_an_unknown_coding_is_an_obstacle_to_whoever_reads_it() {
        Sight sight = new Sight()
                .then("answer", 404, Sight.text("packed"), "Content-Type: image/jpeg", "Content-Encoding: br");

        assertThat(sight.look(PICTURE).findings()).isEmpty();
        assertThat(sight.look(PICTURE).isClean()).isFalse();
        assertThat(sight.look(PICTURE).obstacle()).contains("the content has a coding that is not decoded here, br");
        assertThat(sight.look(PICTURE, STATUS).findings())
                .extracting(Finding::check)
                .containsExactly("status");
    }

    @Test
    void the_head_is_judged_whatever_the_content_is() {
        Sight sight = new Sight().then("answer", 404, Sight.text("packed"), "X: y", "Content-Encoding: br");

        for (Expectation head :
                List.of(STATUS, expect("challenge"), expect("media-type", "one-of", List.of("image/jpeg")))) {
            assertThat(sight.look(head).findings()).hasSize(1);
            assertThat(sight.look(head).obstacle()).isEmpty();
        }
    }

    @Test
    void a_lawful_picture_that_cannot_be_decoded_is_an_obstacle_to_its_pixels() {
        Sight sight = Sight.picture(WEBP);

        assertThat(sight.look(PICTURE).findings()).isEmpty();
        assertThat(sight.look(PICTURE).obstacle())
                .contains("the photo is a WEBP picture, which cannot be decoded here");
        assertThat(sight.look(expect("dimensions")).obstacle()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"refused", "no-photo", "media-type-agrees"})
    void a_picture_is_one_though_it_cannot_be_decoded(String check) {
        CheckResults look = Sight.picture(WEBP).look(expect(check));

        assertThat(look.findings()).hasSize(1);
        assertThat(look.obstacle()).isEmpty();
    }

    @Test
    void a_picture_with_too_many_pixels_still_has_a_size() {
        byte[] large = ByteBuffer.wrap(png()).putInt(16, 5000).putInt(20, 5000).array();
        Sight sight = Sight.picture(large);

        assertThat(sight.look(expect("dimensions")).findings()).hasSize(1);
        assertThat(sight.look(PICTURE).obstacle())
                .contains("the photo is 5000x5000 pixels are more than are decoded here");
        assertThat(sight.then("again", 200, "image/png", png())
                        .look(expect("same-picture", "as", "answer"))
                        .obstacle())
                .isPresent();
    }

    @Test
    void a_broken_picture_is_a_finding() {
        byte[] whole = Sight.jpeg("96x96");
        CheckResults look =
                Sight.picture(Arrays.copyOf(whole, whole.length / 2)).look(PICTURE);

        assertThat(look.findings()).hasSize(1);
        assertThat(look.obstacle()).isEmpty();
    }

    @Test
    void json_beyond_the_limits_is_an_obstacle() {
        String deep = "[".repeat(100) + "]".repeat(100);

        assertThat(Sight.json(200, deep).look(expect("id-spells-size")).obstacle())
                .contains("the JSON is longer or nested deeper than is read here");
        assertThat(Sight.json(200, deep).look(STATUS).isClean()).isTrue();
        assertThat(Sight.json(200, "{oops").look(expect("id-spells-size")).findings())
                .hasSize(1);
    }

    @Test
    void a_further_step_can_be_the_obstacle() {
        Sight sight = new Sight()
                .then("before", 200, "image/webp", WEBP)
                .then("after", 200, "image/jpeg", Sight.jpeg("48x48"));

        assertThat(sight.look(expect("same-picture", "as", "before")).obstacle())
                .contains("the photo is a WEBP picture, which cannot be decoded here");
        assertThat(sight.look(PICTURE).isClean()).isTrue();
    }

    @Test
    void the_first_obstacle_is_told() {
        Sight sight = new Sight().then("answer", 200, Sight.text("packed"), "Content-Encoding: br");

        assertThat(sight.look(PICTURE, expect("schema")).obstacle())
                .contains("the content has a coding that is not decoded here, br");
    }

    @Test
    void silence_is_a_finding_and_no_obstacle() {
        CheckResults look = Sight.silence(TransportError.Kind.TIMEOUT).look(PICTURE);

        assertThat(look.findings()).hasSize(1);
        assertThat(look.obstacle()).isEmpty();
    }

    private static byte[] png() {
        return dev.photospec.image.Pictures.png(new Size(96, 96), Sight.MARK);
    }

    private static Expectation expect(String check, Object... parameters) {
        return new Expectation(check, null, Sight.parameters(parameters));
    }
}
