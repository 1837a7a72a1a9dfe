package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server in another language, written from the description alone, is judged with Basic credentials. */
class NodeExampleTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void node_is_here() throws InterruptedException {
        assumeTrue(NodeServer.isHere(), "Node is not installed");
    }

    @Test
    void the_honest_server_is_conformant_and_no_password_leaves() throws Exception {
        assertThat(judged("")).isZero();

        assertThat(verdict("failed")).isZero();
        assertThat(verdict("not-judged")).isZero();
        assertThat(Files.readString(result())).doesNotContain("alice-secret", "YWxpY2VAZXhhbXBsZS5vcmc6");
    }

    @ParameterizedTest
    @CsvSource({
        "forgets-delete, delete-removes-the-photo",
        "text-errors, missing-photo-is-an-error",
        "no-names, value-answers-200",
        "lets-everybody-in, read-without-token-is-refused"
    })
    void a_faulty_server_is_not(String fault, String row) throws Exception {
        assertThat(judged(fault)).isEqualTo(1);

        assertThat(new JsonMapper().readTree(result().toFile()).findValue("requirements"))
                .filteredOn(one -> one.path("outcome").asString("").equals("failed"))
                .extracting(one -> one.path("id").asString())
                .contains(row);
    }

    private int judged(String fault) throws IOException {
        try (NodeServer server = NodeServer.start(Map.of("FAULT", fault))) {
            Path config = folder.resolve("photospec.yaml");
            Files.writeString(
                    config,
                    Files.readString(NodeServer.EXAMPLE.resolve("photospec.yaml"))
                            .replaceFirst("target: .*", "target: " + server.url()));
            return Command.execute(
                    "run", "--config", config.toString(), "--allow-writes", "--report-dir", report().toString());
        }
    }

    private int verdict(String count) throws IOException {
        JsonNode whole = new JsonMapper().readTree(result().toFile());
        return whole.path("counts").path(count).asInt(-1);
    }

    private Path report() {
        return folder.resolve("report");
    }

    private Path result() {
        return report().resolve("conformance.json");
    }
}
