package dev.photospec.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.Response;
import dev.photospec.exchange.TransportError;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhotoIdsTest {

    private static final Request REQUEST = new Request("GET", "https://example.com/me/photo", Map.of(), null, null);

    @Test
    void the_id_is_read_out_of_the_metadata() {
        assertThat(id("{'id': 'b39aff58', 'width': 5}")).isEqualTo("b39aff58");
    }

    @Test
    void what_has_no_id_has_a_word_that_is_none() {
        assertThat(id("{'width': 5}")).isEqualTo("none");
        assertThat(id("{'id': 5}")).isEqualTo("none");
        assertThat(id("oh")).isEqualTo("none");
        Exchange silence =
                new Exchange(REQUEST, null, new TransportError(TransportError.Kind.TIMEOUT, "it said nothing"), 1);
        assertThat(PhotoIds.in(silence, Sight.PROFILE.metadata())).isEqualTo("none");
    }

    private static String id(String json) {
        Response response = new Response(200, List.of(), Sight.text(json), false);
        return PhotoIds.in(new Exchange(REQUEST, response, null, 1), Sight.PROFILE.metadata());
    }
}
