package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What happened in a shard beside its cases is known to the merged result, however it is worded. */
class MergedProblemsTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    @Test
    void a_merged_run_is_not_conformant_while_a_photo_of_a_shard_is_not_restored() throws Exception {
        for (int shard = 1; shard <= 2; shard++) {
            assertThat(run(
                            "run",
                            "--profile",
                            "outlook-v2.0",
                            "--shard",
                            shard + "/2",
                            "--format",
                            "json",
                            "--report-dir",
                            part(shard)))
                    .isZero();
        }
        Path second = Path.of(part(2), "conformance.json");
        ObjectNode result = (ObjectNode) JSON.readTree(Files.readString(second));
        result.putArray("problems").addObject().put("kind", "unrestored").put("text", "Alice's picture is gone");
        Files.writeString(second, JSON.writeValueAsString(result));

        int code = run(
                "report",
                "merge",
                Path.of(part(1), "conformance.json").toString(),
                second.toString(),
                "--format",
                "json",
                "--report-dir",
                folder.resolve("merged").toString());
        JsonNode merged = JSON.readTree(Files.readString(folder.resolve("merged/conformance.json")));
        assertThat(code).isEqualTo(3);
        assertThat(merged.path("verdict").asString()).isEqualTo("incomplete");
        assertThat(merged.path("why").asString()).contains("Alice's picture is gone");
        assertThat(merged.path("problems")).isEqualTo(result.path("problems"));
    }

    private String part(int shard) {
        return folder.resolve("part-" + shard).toString();
    }

    private static int run(String... arguments) {
        return Command.execute(arguments);
    }
}
