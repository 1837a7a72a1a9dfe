package dev.photospec.hostile;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Speaks over raw sockets on the loopback interface, as politely or not as the answers say. */
final class HostileServer implements Closeable {

    private static final int BACKLOG = 50;

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool(HostileServer::daemon);
    private final Queue<String> heads = new ConcurrentLinkedQueue<>();
    private final Function<String, HostileAnswer> answers;
    private final Parts parts;

    private final boolean unasked;

    private HostileServer(ServerSocket socket, Function<String, HostileAnswer> answers, int other, boolean unasked)
            throws IOException {
        this.unasked = unasked;
        this.socket = socket;
        this.answers = answers;
        this.parts = new Parts(other);
        threads.execute(this::accept);
    }

    /** @param answers what is sent for a request's path; null for a plain 404 */
    static HostileServer start(Function<String, HostileAnswer> answers) throws IOException {
        return start(answers, 0);
    }

    /** @param other the port that stands for %other% in an answer */
    static HostileServer start(Function<String, HostileAnswer> answers, int other) throws IOException {
        return new HostileServer(socket(), answers, other, false);
    }

    static HostileServer start(ServerSocket socket, Function<String, HostileAnswer> answers) throws IOException {
        return new HostileServer(socket, answers, 0, false);
    }

    /** Sends the answer to whoever connects, without waiting for a request. */
    static HostileServer startUnasked(HostileAnswer answer) throws IOException {
        return new HostileServer(socket(), path -> answer, 0, true);
    }

    private static ServerSocket socket() throws IOException {
        return new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    }

    /** Finds the answer by the first segment of the path; a refusal is sent only where no token comes. */
    static Function<String, HostileAnswer> among(List<HostileAnswer> answers) {
        return path -> answers.stream()
                .filter(answer -> path.startsWith("/" + answer.id() + "/"))
                .findFirst()
                .orElse(null);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The heads of all requests that came, the token and all. */
    List<String> heads() {
        return List.copyOf(heads);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "hostile-server");
        thread.setDaemon(true);
        return thread;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                threads.execute(() -> serve(client));
            } catch (IOException e) {
                // closed, or a client that was gone at once
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                OutputStream out = new BufferedOutputStream(client.getOutputStream())) {
            String head = unasked ? "ANY / HTTP/1.1" : head(client.getInputStream());
            heads.add(head);
            String[] line = head.split(" ", 3);
            HostileAnswer answer = line.length < 2 ? null : answers.apply(line[1]);
            try {
                if (answer == null) {
                    out.write(Parts.latin("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
                } else if (answer.asked().equals("refusal") && head.contains("\r\nAuthorization: ")) {
                    out.write(Parts.latin("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
                } else {
                    parts.send(answer, out);
                }
            } catch (Parts.End end) {
                out.flush();
                end(client, end);
            }
        } catch (IOException e) {
            // The kit has hung up, as it may.
        }
    }

    static void end(Socket client, Parts.End end) throws IOException {
        if (end.reset) {
            client.setSoLinger(true, 0);
        } else {
            client.getInputStream().readAllBytes();
        }
    }

    static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.append((char) next);
            if (next == '\n' && head.toString().endsWith("\r\n\r\n")) {
                return head.toString();
            }
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
