package dev.photospec.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/** nginx in front of a target: it ends TLS with a certificate of its own authority, and limits the rate. */
final class Gateway implements AutoCloseable {

    static final Path NGINX = Path.of("/usr/sbin/nginx");

    private final Path folder;
    private final int port;
    private final Process nginx;
    private final KeyFiles keys;

    /** @param perSecond requests a second that are let through; others are answered with 429 */
    Gateway(Path folder, String upstream, int perSecond) throws Exception {
        this(folder, upstream, perSecond, KeyFiles.make(folder, "gateway", 90), null);
    }

    /**
     * A gateway that may let nobody in without a certificate.
     *
     * @param keys its own key and certificate
     * @param clients the certificate that clients have to show, or null for anybody
     */
    Gateway(Path folder, String upstream, int perSecond, KeyFiles keys, Path clients) throws Exception {
        this.folder = folder;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
        this.keys = keys;
        String known = clients == null ? "" : "ssl_client_certificate " + clients + "; ssl_verify_client on;";
        Files.writeString(folder.resolve("nginx.conf"), configuration(upstream, perSecond, known));
        this.nginx = new ProcessBuilder(
                        NGINX.toString(), "-p", folder.toString(), "-c", "nginx.conf", "-e", "error.log")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.txt").toFile())
                .start();
        awaitOpen();
    }

    String url(String path) {
        return "https://localhost:" + port + path;
    }

    Path authority() {
        return keys.certificate();
    }

    /** Returns how many requests were refused with 429. */
    long refused() throws IOException {
        try (var lines = Files.lines(folder.resolve("access.log"))) {
            return lines.filter(line -> line.startsWith("429 ")).count();
        }
    }

    /** Returns what the log says of a request: its status, its User-Agent and the case it is for. */
    String log() throws IOException {
        return Files.readString(folder.resolve("access.log"));
    }

    private String configuration(String upstream, int perSecond, String clients) {
        return """
                daemon off;
                master_process off;
                pid nginx.pid;
                events { worker_connections 256; }
                http {
                  log_format seen '$status $request_method $http_user_agent $http_photospec_case';
                  access_log access.log seen;
                  client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
                  uwsgi_temp_path uwsgi; scgi_temp_path scgi;
                  client_max_body_size 5m;
                  limit_req_zone $server_name zone=all:1m rate=%dr/s;
                  limit_req_status 429;
                  server {
                    listen 127.0.0.1:%d ssl;
                    server_name localhost;
                    ssl_certificate %s;
                    ssl_certificate_key %s;
                    %s
                    error_page 429 = @wait;
                    location / { limit_req zone=all burst=1 nodelay; proxy_pass %s; }
                    location @wait { add_header Retry-After 1 always; return 429 'slow down'; }
                  }
                }
                """.formatted(perSecond, port, keys.certificate(), keys.key(), clients, upstream);
    }

    private void awaitOpen() throws Exception {
        for (int tried = 0; tried < 200; tried++) {
            try (Socket open = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (open.isConnected()) {
                    return;
                }
            } catch (IOException e) {
                Thread.sleep(50);
            }
        }
        throw new IOException("nginx did not open: " + Files.readString(folder.resolve("nginx.txt")));
    }

    @Override
    public void close() {
        nginx.destroy();
    }
}
