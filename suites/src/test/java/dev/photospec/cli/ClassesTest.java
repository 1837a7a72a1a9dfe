package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.target.Limits;
import dev.photospec.target.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is said of each conformance class, each time by a process of its own. */
class ClassesTest {

    private static final String NOT_ROUTED =
            "{answer: {instead-of: [200], body: '{\"error\": {\"code\": \"x\", \"message\": \"y\"}}', status: 404}}";

    @TempDir
    private Path folder;

    @Test
    void classes_that_are_not_claimed_do_not_apply_and_what_is_there_is_said() throws Exception {
        try (Staging staging = new Staging()) {
            KitCommand.Ended ended = claiming(staging, List.of("me", "users"));
            assertThat(ended.code()).as(ended.output()).isZero();
            assertThat(Files.readAllLines(folder.resolve("report/conformance.json")))
                    .anyMatch(line ->
                            line.contains("the class groups is not claimed, although the target answers GET /groups/"));
            assertThat(said("groups")).isEqualTo("not-applicable, claimed false, found true, failed 0");
            assertThat(said("update")).isEqualTo("not-applicable, claimed false, found false, failed 0");
            assertThat(said("me")).isEqualTo("conformant, claimed true, found true, failed 0");
            assertThat(ended.output().replaceAll("\\s+", " "))
                    .contains("✔ classes conformant: me, users")
                    .contains("! not claimed, but there; claim them under classes: contact-folders, contacts, groups")
                    .contains("– not claimed, so not applicable: update");
            assertThat(staging.writes()).isZero();
        }
    }

    @Test
    void a_class_that_is_claimed_and_absent_is_red() throws Exception {
        try (Staging staging = new Staging(Behaviours.fault("{owners: [groups]}", NOT_ROUTED))) {
            KitCommand.Ended ended =
                    claiming(staging, List.of("me", "groups"), "--only", "value-answers-200,value-is-the-photo");
            assertThat(ended.code()).as(ended.output()).isEqualTo(1);
            assertThat(said("groups")).isEqualTo("not-conformant, claimed true, found false, failed 1");
            assertThat(ended.output().replaceAll("\\s+", " "))
                    .contains("✘ classes not conformant: groups (1 of 2 cases failed; claimed, but no request for it"
                            + " was answered with success)");
        }
    }

    @Test
    void a_class_that_does_not_exist_is_refused_with_the_nearest() throws Exception {
        try (Staging staging = new Staging()) {
            KitCommand.Ended ended = run(staging, "--class", "group");
            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.output()).contains("no class 'group'").contains("groups");
        }
    }

    @Test
    void the_time_until_a_new_photo_is_seen_is_measured() throws Exception {
        try (Staging staging = new Staging(Behaviours.lawfulVariant("write-is-seen-later"))) {
            Limits patient = new Limits(4, 0, Duration.ofSeconds(10), Duration.ofSeconds(2));
            staging.config(folder, patient);
            KitCommand.Ended ended = new KitCommand(folder)
                    .run(
                            "run",
                            "--config",
                            "photospec.yaml",
                            "--allow-writes",
                            "--report-dir",
                            "report",
                            "--only",
                            "update-shows-in-value/PUT/*");
            assertThat(ended.output()).containsPattern("time until a new photo was seen: PUT \\d+ to \\d+ ms");
            JsonNode seen = profile().path("visibility").get(0);
            assertThat(seen.path("write").asString()).startsWith("PUT /").endsWith("/photo/$value");
            // A write is seen a tenth of a second late there, and the kit looks again after as long.
            assertThat(seen.path("minimum").asLong()).isBetween(90L, 2000L);
            assertThat(seen.path("median").asLong())
                    .isBetween(
                            seen.path("minimum").asLong(), seen.path("maximum").asLong());
        }
    }

    @Test
    void classes_of_the_command_line_are_a_selection_and_never_conformance() throws Exception {
        try (Staging staging = new Staging()) {
            KitCommand.Ended ended = run(staging, "--class", "me", "--only", "value-answers-200");
            assertThat(ended.code()).as(ended.output()).isZero();
            assertThat(ended.output())
                    .contains("SELECTION: 1 of 1 selected cases passed (")
                    .doesNotContain("CONFORMANT", "classes conformant");
            assertThat(said("me")).startsWith("selection, claimed true");
        }
    }

    private KitCommand.Ended claiming(Staging staging, List<String> classes, String... more) throws Exception {
        Target target = staging.target();
        Target claimed = new Target(
                target.url(),
                target.profile(),
                target.implementation(),
                target.credentials(),
                target.owners(),
                classes,
                Limits.DEFAULT);
        List<String> all =
                new ArrayList<>(List.of("run", "--config", staging.config(folder, claimed), "--report-dir", "report"));
        all.addAll(List.of(more));
        return new KitCommand(folder).run(all.toArray(String[]::new));
    }

    private KitCommand.Ended run(Staging staging, String... more) throws Exception {
        String[] run = {"run", "--config", staging.config(folder, Limits.DEFAULT), "--report-dir", "report"};
        String[] all = java.util.Arrays.copyOf(run, run.length + more.length);
        System.arraycopy(more, 0, all, run.length, more.length);
        return new KitCommand(folder).run(all);
    }

    private JsonNode profile() {
        Path file = folder.resolve("report/conformance.json");
        return new JsonMapper().readTree(file.toFile()).at("/profiles/0");
    }

    private String said(String name) {
        return profile()
                .path("classes")
                .valueStream()
                .filter(one -> one.path("name").asString().equals(name))
                .map(one -> one.path("verdict").asString() + ", claimed "
                        + one.path("claimed").asBoolean() + ", found "
                        + one.path("found").asBoolean() + ", failed "
                        + one.at("/counts/failed").asInt())
                .findFirst()
                .orElseThrow();
    }
}
