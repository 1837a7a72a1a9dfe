package dev.photospec.exchange.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Serves one connection after the other, each as it is told. */
final class ScriptedServer implements AutoCloseable {

    @FunctionalInterface
    interface Connection {
        void serve(InputStream in, OutputStream out, Socket socket) throws IOException;
    }

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<String> heads = Collections.synchronizedList(new ArrayList<>());

    ScriptedServer(Connection... connections) throws IOException {
        Thread serving = new Thread(() -> {
            for (Connection one : connections) {
                try (Socket socket = server.accept()) {
                    one.serve(socket.getInputStream(), socket.getOutputStream(), socket);
                } catch (IOException e) {
                    // the client has gone
                }
            }
        });
        serving.setDaemon(true);
        serving.start();
    }

    /** Answers every request of the connection alike. */
    private static Connection answers(ScriptedServer[] script, String... answers) {
        return (in, out, socket) -> {
            for (String answer : answers) {
                script[0].head(in);
                out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
            }
        };
    }

    /** Answers the requests of the first connection in turn, and ends it; any later one takes the last answer. */
    static ScriptedServer answering(String... answers) throws IOException {
        ScriptedServer[] script = new ScriptedServer[1];
        Connection first = answers(script, answers);
        script[0] = new ScriptedServer(first, answers(script, answers[answers.length - 1]));
        return script[0];
    }

    String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int octet = in.read();
            if (octet < 0) {
                return "";
            }
            head.append((char) octet);
        }
        heads.add(head.toString());
        return head.toString();
    }

    Exchange send(SocketClient client, String verb, byte[] body) {
        return client.send(new Request(verb, url(), Map.of("User-Agent", "test"), null, body));
    }

    /** Returns the content of the answer; fails if there is none. */
    static String text(Exchange exchange) {
        assertThat(exchange.response()).as(exchange.outcome()).isNotNull();
        return new String(exchange.response().body(), StandardCharsets.ISO_8859_1);
    }

    /** Returns the heads that came, on all connections. */
    List<String> heads() {
        return heads;
    }

    int port() {
        return server.getLocalPort();
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/v1.0/me/photo/$value?a=b";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
