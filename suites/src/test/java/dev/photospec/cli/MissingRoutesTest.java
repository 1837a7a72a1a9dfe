package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.target.Limits;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A path that is not there is one failure, and neither a pass nor many. */
class MissingRoutesTest {

    private static final String NOT_FOUND =
            "{answer: {body: '{\"error\": {\"code\": \"x\", \"message\": \"y\"}}', status: 404}}";

    @TempDir
    private Path folder;

    @Test
    void what_is_not_there_fails_once_and_the_rest_is_counted_by_its_reason() throws Exception {
        try (Staging staging = new Staging(Behaviours.fault("{owners: [groups], resources: [metadata]}", NOT_FOUND))) {
            KitCommand.Ended ended = new KitCommand(folder)
                    .run(
                            "run",
                            "--config",
                            staging.config(folder, Limits.DEFAULT),
                            "--only",
                            "*/GET/groups.id/metadata*",
                            "--report-dir",
                            "report");
            assertThat(ended.code()).as(ended.output()).isEqualTo(1);
            assertThat(ended.output().replaceAll("\\s+", " "))
                    .containsPattern("\\d+ × GET /groups/\\{id}/photo is not there by id: an owner with a photo is"
                            + " answered 404 \\(failed once, as metadata-answers-200/GET/groups.id/metadata\\)");
            JsonNode counts = new JsonMapper()
                    .readTree(folder.resolve("report/conformance.json").toFile())
                    .path("counts");
            assertThat(counts.path("failed").asInt()).isEqualTo(1);
            assertThat(counts.path("passed").asInt()).isZero();
        }
    }
}
