package dev.photospec.exchange.wire;

import static dev.photospec.exchange.wire.ScriptedServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.TransportError;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an answer ends, and what is none. */
class AnswerContentTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private final SocketClient client = new SocketClient(Duration.ofSeconds(3));

    /** A second request over the same connection succeeds only if the end of the first answer was found. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET  | HTTP/1.1 200 OK~Transfer-Encoding: chunked~~2;a=b~ok~0~Expires: never~~ | ok",
                "GET  | HTTP/1.1 200 OK~Transfer-Encoding: Chunked~~1~o~1~k~000~~ | ok",
                "GET  | HTTP/1.1 200 OK~Content-Length: 2, 2~~ok | ok",
                "GET  | HTTP/1.1 100 Continue~~HTTP/1.1 103 Early Hints~Link: </a>~~HTTP/1.1 200~content-length:2~~ok | ok",
                "HEAD | HTTP/1.1 200 OK~Content-Length: 500~~ | ''",
                "GET  | HTTP/1.1 204 No Content~Content-Length: 500~~ | ''",
                "GET  | HTTP/1.1 304 Not Modified~Content-Length: 500~~ | ''",
                "GET  | HTTP/1.0 200 OK~Connection: Keep-Alive~Content-Length: 2~~ok | ok",
            })
    void an_answer_ends_where_its_head_says(String verb, String answer, String content) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(answer.replace("~", "\r\n"), OK, "")) {
            assertThat(text(server.send(client, verb, null))).isEqualTo(content);
            assertThat(text(server.send(client, "GET", null))).isEqualTo("ok");
            assertThat(server.heads()).hasSize(2);
            assertThat(server.heads().get(1))
                    .isEqualTo("GET /v1.0/me/photo/$value?a=b HTTP/1.1\r\nHost: 127.0.0.1:" + server.port()
                            + "\r\nUser-Agent: test\r\n\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK~~ok",
                "HTTP/1.1 200 OK~Connection: close~Content-Length: 2~~ok",
                "HTTP/1.0 200 OK~Content-Length: 2~~ok",
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~Content-Length: 9~~2~ok~0~~",
            })
    void a_connection_that_ends_with_its_answer_is_not_used_again(String answer) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(answer.replace("~", "\r\n"))) {
            assertThat(text(server.send(client, "GET", null))).isEqualTo("ok");
            Exchange second = server.send(client, "PUT", new byte[0]);
            assertThat(second.isSuccess()).as(second.outcome()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP/1.1 200 OK~Content-Length: 1~Content-Length: 2~~ok | more than one Content-Length",
                "HTTP/1.1 200 OK~Content-Length: -2~~ok | Content-Length is not a number",
                "HTTP/1.1 200 OK~Transfer-Encoding: gzip, chunked~~ok | Transfer-Encoding is not chunked",
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~2~okay~0~~ | longer than its size",
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~+2~ok~0~~ | no size",
                "HTTP/1.1 200 OK~ Content-Length: 2~~ok | white space",
                "HTTP/1.1 200 OK~no field~~ok | not a field",
                "HTTP/2 200~~ok | not a status line",
                "HTTP/1.1 101 Switching Protocols~~ | switches protocols",
            })
    void what_is_not_http_is_told_as_such(String answer, String said) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(answer.replace("~", "\r\n"))) {
            TransportError fault = server.send(client, "GET", null).fault();
            assertThat(fault.kind()).isEqualTo(TransportError.Kind.NOT_HTTP);
            assertThat(fault.message()).startsWith("not a valid HTTP answer: ").contains(said);
        }
    }

    @Test
    void a_head_without_an_end_is_not_read_for_ever() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering("HTTP/1.1 200 OK\r\n" + "a: b\r\n".repeat(100_000))) {
            assertThat(server.send(client, "GET", null).fault().message()).contains("is too long");
        }
    }
}
