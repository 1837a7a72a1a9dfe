package dev.photospec.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A proxy as companies have one: it tunnels (RFC 9110 §9.3.6), and forwards requests for plain http. */
final class ForwardProxy implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<String> heads = new CopyOnWriteArrayList<>();

    ForwardProxy() throws IOException {
        daemon(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** The request line and the fields of everything that was asked of it in the clear. */
    List<String> heads() {
        return heads;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                daemon(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            InputStream in = new BufferedInputStream(client.getInputStream());
            String head = head(in);
            heads.add(head);
            String[] line = head.split(" ", 3);
            boolean tunnel = line[0].equals("CONNECT");
            URI uri = URI.create(tunnel ? "https://" + line[1] : line[1]);
            try (Socket target = new Socket(uri.getHost(), uri.getPort())) {
                if (tunnel) {
                    client.getOutputStream().write(bytes("HTTP/1.1 200 Connection established\r\n\r\n"));
                } else {
                    String rest = head.substring(head.indexOf("\r\n") + 2);
                    String plain = line[0] + " " + uri.getRawPath() + " HTTP/1.1\r\nConnection: close\r\n" + rest;
                    target.getOutputStream().write(bytes(plain));
                }
                OutputStream up = target.getOutputStream();
                daemon(() -> pump(in, up));
                pump(target.getInputStream(), client.getOutputStream());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pump(InputStream from, OutputStream to) {
        try {
            byte[] some = new byte[8192];
            for (int read = from.read(some); read >= 0; read = from.read(some)) {
                to.write(some, 0, read);
                to.flush();
            }
        } catch (IOException e) {
            // One side has hung up.
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the client hung up");
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "forward-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
