package dev.photospec.exchange.restassured;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.exchange.Client;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.Response;
import dev.photospec.exchange.Token;
import dev.photospec.exchange.TransportError;
import dev.photospec.verdict.Field;
import io.restassured.builder.RequestSpecBuilder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A vendor's own specification takes part in every request, and the wire is that of another client. */
class OwnSpecificationTest {

    private static final String URL = "http://photos.example/v1.0/users/a%40b.example/photo/$value";
    private static final Request REQUEST =
            new Request("PUT", URL, Map.of("Content-Type", "image/jpeg"), new Token("secret", "ALICE"), new byte[] {1});

    private final List<Request> sent = new ArrayList<>();

    private final Client wire = request -> {
        sent.add(request);
        byte[] body = "ok".getBytes(StandardCharsets.UTF_8);
        return new Exchange(
                request, new Response(200, List.of(new Field("Content-Type", "text/plain")), body, false), null, 1);
    };

    @Test
    void fields_and_a_signature_over_the_whole_request_go_out() {
        List<Integer> seen = new ArrayList<>();
        RequestSpecBuilder own = new RequestSpecBuilder()
                .addHeader("Tenant", "acme")
                .addFilter((request, expected, context) -> {
                    request.header("Signature", request.getMethod() + " " + request.getURI());
                    var answer = context.next(request, expected);
                    seen.add(answer.statusCode());
                    return answer;
                });

        Exchange exchange = new RestAssuredClient(wire, own.build()).send(REQUEST);

        assertThat(exchange.response().status()).isEqualTo(200);
        assertThat(seen).containsExactly(200);
        assertThat(sent).hasSize(1);
        assertThat(sent.get(0).url()).isEqualTo(URL);
        assertThat(sent.get(0).fields())
                .containsEntry("Tenant", "acme")
                .containsEntry("Signature", "PUT " + URL)
                .containsEntry("Content-Type", "image/jpeg")
                .doesNotContainKey("Authorization");
        assertThat(sent.get(0).token()).isEqualTo(REQUEST.token());
        assertThat(sent.get(0).body()).isSameAs(REQUEST.body());
    }

    @Test
    void a_request_without_an_answer_is_told_as_the_wire_tells_it() {
        TransportError fault = new TransportError(TransportError.Kind.UNREACHABLE, "cannot connect");
        Client dead = request -> new Exchange(request, null, fault, 1);

        assertThat(new RestAssuredClient(dead).send(REQUEST).fault()).isEqualTo(fault);
    }

    @Test
    void a_request_that_is_sent_again_is_the_same_to_the_wire() {
        Client client = new RestAssuredClient(wire);
        client.send(REQUEST);
        client.send(REQUEST);

        assertThat(sent.get(1)).isEqualTo(sent.get(0));
    }
}
