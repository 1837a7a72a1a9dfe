package dev.photospec.exchange.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.Response;
import dev.photospec.exchange.TransportError;
import dev.photospec.verdict.Field;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RetryingClientTest {

    private static final Request WRITE =
            new Request("PUT", "http://127.0.0.1/me/photo/$value", Map.of(), null, new byte[] {1});

    /** RFC 9112 section 9.3.1: a connection may be closed at any time, also when a request is on its way. */
    @Test
    void a_connection_that_broke_is_tried_once_more_and_no_more() {
        assertThat(sent(broken(), ok()).isSuccess()).isTrue();
        assertThat(sent(broken(), broken(), ok()).outcome()).isEqualTo("no answer (connection broke)");
        assertThat(sent(throttled(), broken(), ok()).isSuccess()).isTrue();
    }

    /** One late answer may be a busy machine's doing. */
    @Test
    void an_answer_that_does_not_come_in_time_is_waited_for_once_more_and_no_more() {
        assertThat(sent(late(), ok()).isSuccess()).isTrue();
        assertThat(sent(late(), late(), ok()).outcome()).isEqualTo("no answer (late)");
    }

    @Test
    void a_server_that_is_silent_again_and_again_is_soon_asked_no_second_time() {
        List<Request> sent = new ArrayList<>();
        RetryingClient client = new RetryingClient(request -> {
            sent.add(request);
            return late();
        });
        for (int i = 0; i < 5; i++) {
            client.send(WRITE);
        }

        assertThat(sent).hasSize(3 * 2 + 2);
    }

    private static Exchange late() {
        return new Exchange(WRITE, null, new TransportError(TransportError.Kind.TIMEOUT, "late"), 1);
    }

    private static Exchange sent(Exchange... answers) {
        Iterator<Exchange> coming = Stream.of(answers).iterator();
        return new RetryingClient(request -> coming.next()).send(WRITE);
    }

    private static Exchange ok() {
        return new Exchange(WRITE, new Response(200, List.of(), new byte[0], false), null, 1);
    }

    private static Exchange throttled() {
        List<Field> fields = List.of(new Field("Retry-After", "0"));
        return new Exchange(WRITE, new Response(429, fields, new byte[0], false), null, 1);
    }

    private static Exchange broken() {
        return new Exchange(WRITE, null, new TransportError(TransportError.Kind.CLOSED, "connection broke"), 1);
    }
}
