package dev.photospec.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.photospec.cli.NodeServer;
import dev.photospec.mutant.Mutants;
import dev.photospec.run.Selector;
import dev.photospec.spec.body.JsonSchema;
import dev.photospec.spec.load.ClassPath;
import dev.photospec.spec.load.Profiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A runner in another language finds the same as the checks, from the vectors alone. */
class VectorsTest {

    private static final Path RUNNER =
            Path.of("../examples/vectors/check.mjs").toAbsolutePath().normalize();

    private static final List<String> DIALECTS =
            List.of("graph-beta", "graph-v1.0", "graph-v1.0-2024", "libre-graph", "outlook-v2.0");

    /** Statements that use every check, and make each kind of finding that a mutant makes. */
    private static final List<String> STATEMENTS = List.of(
            "beta-base-path-serves-metadata",
            "delete-removes-the-photo",
            "id-spells-the-size-in-small-letters",
            "list-has-the-photo",
            "metadata-has-an-entity-tag",
            "metadata-id-spells-the-size",
            "metadata-is-json",
            "metadata-odata-id",
            "metadata-without-photo-is-1x1",
            "not-found-has-an-error-body",
            "offered-size-is-described",
            "read-without-token-is-challenged",
            "read-without-token-is-refused",
            "select-is-supported",
            "select-leaves-out-the-others",
            "small-photo-is-not-enlarged",
            "unavailable-size-is-described-in-full",
            "update-changes-nobody-else",
            "update-is-not-enlarged",
            "update-shows-in-value",
            "value-is-a-jpeg",
            "value-is-the-photo",
            "value-names-its-media-type",
            "value-prefers-mailbox");

    @TempDir
    private static Path folder;

    @TempDir
    private Path changed;

    private static VectorIndex index;

    @BeforeAll
    static void vectors_are_written() throws IOException, InterruptedException {
        assumeTrue(NodeServer.isHere(), "Node is not installed");
        index = write(folder, DIALECTS, STATEMENTS);
    }

    private static VectorIndex write(Path to, List<String> dialects, List<String> statements)
            throws IOException, InterruptedException {
        VectorPlan plan =
                new VectorPlan(Profiles.all(dialects), new Selector(statements, List.of()), Mutants.bundled(), 1, 3);
        return new VectorSession(plan).write(to);
    }

    @Test
    void every_check_passes_and_fails_in_them() {
        assertThat(index.unseen()).isEmpty();
    }

    @Test
    void a_second_runner_finds_the_same() throws Exception {
        Ended ended = check(folder, "");

        assertThat(ended.output()).isEqualToIgnoringNewLines(index.vectors() + " vectors, 0 with other findings");
        assertThat(ended.code()).isZero();
    }

    @Test
    void the_second_runner_is_short_and_needs_nothing() throws IOException {
        List<String> lines = Files.readAllLines(RUNNER);

        assertThat(lines).hasSizeLessThanOrEqualTo(300).noneMatch(line -> line.length() > 120);
        assertThat(lines).filteredOn(line -> line.contains("import")).allMatch(line -> line.contains("'node:"));
    }

    @Test
    void a_runner_without_a_check_is_seen() throws Exception {
        for (String check : index.checks().keySet()) {
            assertThat(check(folder, check).code()).as(check).isEqualTo(1);
        }
    }

    @Test
    void findings_that_were_changed_are_seen() throws Exception {
        List<Consumer<ArrayNode>> changes = List.of(
                ArrayNode::removeAll,
                findings -> ((ObjectNode) findings.get(0)).put("kind", "no-answer"),
                findings -> ((ObjectNode) findings.get(0)).put("check", "status"));
        for (Consumer<ArrayNode> change : changes) {
            assertThat(checkedWith(1, change)).isEqualTo(1);
        }
        assertThat(checkedWith(
                        0,
                        findings -> findings.addObject()
                                .put("check", "picture")
                                .put("step", "answer")
                                .put("kind", "owner")))
                .isEqualTo(1);
        assertThat(checkedWith(1, findings -> {})).isZero();
    }

    /** Returns the runner's exit code for a file of which one vector's findings are changed. */
    private int checkedWith(int vector, Consumer<ArrayNode> change) throws Exception {
        String name = "graph-v1.0/value-is-the-photo.json";
        JsonNode file = new JsonMapper().readTree(folder.resolve(name).toFile());
        change.accept((ArrayNode) file.path("vectors").get(vector).path("findings"));
        Files.createDirectories(changed.resolve(name).getParent());
        Files.writeString(changed.resolve(name), file.toString());
        Files.writeString(
                changed.resolve(VectorIndex.NAME), new JsonMapper().writeValueAsString(Map.of("files", List.of(name))));
        return check(changed, "").code();
    }

    @Test
    void every_file_keeps_the_schema() throws IOException {
        JsonSchema schema = JsonSchema.of(ClassPath.text("language/vectors.schema.json"));
        for (String file : index.files()) {
            assertThat(schema.validate(
                            new JsonMapper().readTree(folder.resolve(file).toFile())))
                    .as(file)
                    .isEmpty();
        }
    }

    @Test
    void a_seed_gives_the_same_vectors_again_without_a_port_or_a_token() throws Exception {
        List<String> statements = List.of("value-is-the-photo", "update-shows-in-value");
        VectorIndex again = write(changed, List.of("graph-v1.0"), statements);

        assertThat(again.files()).hasSize(2);
        for (String file : again.files()) {
            assertThat(Files.readString(changed.resolve(file)))
                    .isEqualTo(Files.readString(folder.resolve(file)))
                    .doesNotContain("127.0.0.1", "Bearer", "eyJ");
        }
    }

    private record Ended(int code, String output) {}

    private static Ended check(Path vectors, String without) throws IOException, InterruptedException {
        ProcessBuilder runner =
                new ProcessBuilder("node", RUNNER.toString(), vectors.toString()).redirectErrorStream(true);
        runner.environment().put("WITHOUT", without);
        Process process = runner.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }
}
