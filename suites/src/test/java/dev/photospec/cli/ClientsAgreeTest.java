package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests made with REST Assured get the same verdicts as the kit's own. */
class ClientsAgreeTest {

    @TempDir
    private Path folder;

    @Test
    void both_clients_come_to_the_same_verdict_on_every_case() throws IOException, InterruptedException {
        List<String> byJdk = verdicts("jdk");

        assertThat(byJdk).hasSizeGreaterThan(300);
        assertThat(verdicts("rest-assured")).isEqualTo(byJdk);
    }

    private List<String> verdicts(String client) throws IOException, InterruptedException {
        Path reports = folder.resolve(client);
        KitCommand.Ended ended = new KitCommand(folder)
                .run(
                        "run",
                        "--profile",
                        "graph-v1.0",
                        "--only",
                        "metadata-*,value-*,read-*,update-answers-*,update-shows-*",
                        "--client",
                        client,
                        "--format",
                        "json",
                        "--report-dir",
                        reports.toString());
        assertThat(ended.code()).as(ended.output()).isZero();
        JsonNode result = JsonMapper.shared().readTree(Files.readString(reports.resolve("conformance.json")));
        return StreamSupport.stream(result.findValue("requirements").spliterator(), false)
                .flatMap(row -> row.findValues("cases").stream())
                .flatMap(cases -> StreamSupport.stream(cases.spliterator(), false))
                .map(ClientsAgreeTest::verdict)
                .toList();
    }

    /** Returns what a case came to, step by step, without what no two runs share: times, ports, tokens, ids. */
    private static String verdict(JsonNode one) {
        List<String> answers = StreamSupport.stream(one.path("exchanges").spliterator(), false)
                .map(sent -> sent.path("step") + " " + sent.path("verb") + " " + sent.path("status"))
                .toList();
        return one.path("id") + " " + one.path("outcome") + " " + one.path("findings") + " " + answers;
    }
}
