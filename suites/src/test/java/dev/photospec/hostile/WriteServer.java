package dev.photospec.hostile;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Keeps a photo for each hostile answer, below a path of its name, and answers a write as it says. */
final class WriteServer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, HostileAnswer> answers = new ConcurrentHashMap<>();
    private final Map<String, byte[]> photos = new ConcurrentHashMap<>();
    private final List<String> writes = new CopyOnWriteArrayList<>();
    private final byte[] first;
    private final Parts parts;

    /** @param other the port that stands for %other% in an answer */
    WriteServer(List<HostileAnswer> writes, byte[] first, int other) throws IOException {
        this.first = first;
        this.parts = new Parts(other);
        writes.forEach(answer -> answers.put(answer.id(), answer));
        threads.execute(this::accept);
    }

    String url(HostileAnswer answer) {
        return "http://localhost:" + socket.getLocalPort() + "/" + answer.id();
    }

    /** The photo that is there now. */
    byte[] photo(HostileAnswer answer) {
        return photos.getOrDefault(answer.id(), first);
    }

    /** The names of the answers that writes were sent to, in their order. */
    List<String> writes() {
        return writes;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                threads.execute(() -> serve(client));
            } catch (IOException e) {
                // closed
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                OutputStream out = new BufferedOutputStream(client.getOutputStream())) {
            String head = HostileServer.head(client.getInputStream());
            String[] line = head.split(" ", 3);
            HostileAnswer answer = line.length < 2 ? null : answers.get(line[1].split("/", 3)[1]);
            boolean gone =
                    answer != null && answer.data().path("gone").asBoolean(false) && writes.contains(answer.id());
            if (answer == null || gone) {
                return;
            }
            if (line[0].equals("GET")) {
                read(answer, out);
            } else {
                write(answer, body(head, client.getInputStream()), out, client);
            }
        } catch (IOException e) {
            // The kit has hung up, as it may.
        }
    }

    private void read(HostileAnswer answer, OutputStream out) throws IOException {
        byte[] photo = photo(answer);
        out.write(Parts.latin("HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\nContent-Length: " + photo.length
                + "\r\nConnection: close\r\n\r\n"));
        out.write(photo);
    }

    private void write(HostileAnswer answer, byte[] body, OutputStream out, Socket client) throws IOException {
        writes.add(answer.id());
        if (answer.data().path("stores").asBoolean(false)) {
            photos.put(answer.id(), body);
        }
        try {
            parts.send(answer, out);
        } catch (Parts.End end) {
            out.flush();
            HostileServer.end(client, end);
        }
    }

    private static byte[] body(String head, InputStream in) throws IOException {
        int length = head.lines()
                .filter(line -> line.regionMatches(true, 0, "Content-Length:", 0, 15))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
        return in.readNBytes(length);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
