package dev.photospec.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** The example server in another language, as a process. */
public final class NodeServer implements AutoCloseable {

    static final Path EXAMPLE = Path.of("../examples/node").toAbsolutePath().normalize();

    private final Process process;
    private final String url;

    private NodeServer(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** Returns whether Node is installed. */
    public static boolean isHere() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Starts it on a free port, with these variables. */
    public static NodeServer start(Map<String, String> variables) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder("node", EXAMPLE.resolve("server.mjs").toString(), "0");
        builder.environment().putAll(variables);
        Process process = builder.redirectErrorStream(true).start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        return new NodeServer(process, out.readLine());
    }

    public String url() {
        return url;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
