package dev.photospec.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.mutant.Behaviour;
import dev.photospec.mutant.Mutants;
import dev.photospec.mutant.Oddity;
import dev.photospec.spec.load.DataFile;
import dev.photospec.target.Limits;
import dev.photospec.target.PhotoOwner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs against a target, each in a process of its own: what is sent, what comes out, and the exit code. */
class TargetRunTest {

    private static final String FEW = "metadata-describes-the-photo";

    @TempDir
    private Path folder;

    @Test
    void without_leave_nothing_but_get_is_sent_and_the_run_is_incomplete() throws Exception {
        try (Staging staging = new Staging()) {
            String config = staging.config(folder, Limits.DEFAULT);
            Kit.Ended ended = new Kit(folder).run("run", "--config", config, "--report-dir", "report");
            assertThat(ended.code()).as(ended.output()).isEqualTo(3);
            assertThat(staging.reference().verbsSeen().keySet()).isEqualTo(Set.of("GET", "POST"));
            assertThat(staging.writes()).isZero();
        }
    }

    @Test
    void every_photo_is_as_before_after_a_whole_run_and_the_target_is_conformant() throws Exception {
        try (Staging staging = new Staging()) {
            Map<String, String> before = staging.photos();
            String config = staging.config(folder, Limits.DEFAULT);
            Kit.Ended ended = new Kit(folder).run("run", "--config", config, "--allow-writes", "--allow-residue");
            assertThat(ended.code()).as(ended.output()).isZero();
            assertThat(staging.photos()).containsAllEntriesOf(withPhotos(before));
        }
    }

    @Test
    void classes_that_are_not_claimed_do_not_apply_and_what_is_there_is_said() throws Exception {
        try (Staging staging = new Staging()) {
            String config = staging.config(folder, Limits.DEFAULT);
            Kit.Ended ended =
                    new Kit(folder).run("run", "--config", config, "--class", "me,users", "--report-dir", "report");
            assertThat(ended.code()).as(ended.output()).isZero();
            assertThat(Files.readAllLines(folder.resolve("report/conformance.json")))
                    .anyMatch(line ->
                            line.contains("the class groups is not claimed, although the target answers GET /groups/"));
            assertThat(staging.writes()).isZero();
        }
    }

    @Test
    void a_class_that_does_not_exist_is_refused_with_the_nearest() throws Exception {
        try (Staging staging = new Staging()) {
            String config = staging.config(folder, Limits.DEFAULT);
            Kit.Ended ended = new Kit(folder).run("run", "--config", config, "--class", "group");
            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.output()).contains("no class 'group'").contains("groups");
        }
    }

    @Test
    void failures_are_drafted_as_waivers_and_with_them_the_pipeline_passes() throws Exception {
        try (Staging staging = new Staging(mutant("metadata-with-another-width"))) {
            String config = staging.config(folder, Limits.DEFAULT);
            Kit kit = new Kit(folder);
            String[] run = {"run", "--config", config, "--only", FEW};
            Kit.Ended failed = kit.run(with(run, "--write-waivers", "waivers.yaml"));
            assertThat(failed.code()).as(failed.output()).isEqualTo(1);
            Kit.Ended waived = kit.run(with(run, "--waivers", "waivers.yaml"));
            assertThat(waived.code()).as(waived.output()).isZero();
            assertThat(waived.output()).contains("NOT CONFORMANT").contains("are waived");
        }
    }

    @Test
    void a_waiver_that_passes_matches_nothing_or_is_expired_ends_with_5() throws Exception {
        try (Staging staging = new Staging()) {
            String config = staging.config(folder, Limits.DEFAULT);
            Files.writeString(folder.resolve("waivers.yaml"), """
                    waivers:
                      - {pattern: metadata-describes-the-photo, reason: r, owner: o, expires: "2999-01-01"}
                      - {pattern: no-such-requirement, reason: r, owner: o, expires: "2999-01-01"}
                      - {pattern: metadata-id-spells-the-size, reason: r, owner: o, expires: "2001-01-01"}
                    """);
            Kit.Ended ended =
                    new Kit(folder).run("run", "--config", config, "--only", FEW, "--waivers", "waivers.yaml");
            assertThat(ended.code()).as(ended.output()).isEqualTo(5);
            assertThat(ended.output().replaceAll("\\s+", " "))
                    .contains("the waiver metadata-describes-the-photo passes")
                    .contains("the waiver no-such-requirement matches nothing")
                    .contains("the waiver metadata-id-spells-the-size expired on 2001-01-01");
        }
    }

    @Test
    void a_spent_budget_leaves_the_rest_not_judged() throws Exception {
        try (Staging staging = new Staging()) {
            String config = staging.config(folder, Limits.DEFAULT);
            Kit.Ended ended = new Kit(folder).run("run", "--config", config, "--only", FEW, "--requests", "3");
            assertThat(ended.code()).as(ended.output()).isEqualTo(3);
            assertThat(ended.output().replaceAll("\\s+", " ")).contains("the budget of 3 requests is spent");
            // One more asks whether anything is there at all.
            assertThat(staging.reference().verbsSeen()).containsEntry("GET", 4L);
        }
    }

    @Test
    void a_photo_that_cannot_be_given_back_is_said_and_kept() throws Exception {
        try (Staging staging = new Staging(halved())) {
            String config = staging.config(folder, Limits.DEFAULT);
            Kit kit = new Kit(folder);
            Kit.Ended ended = kit.run("run", "--config", config, "--allow-writes", "--only", staging.updates());
            assertThat(ended.output().replaceAll("\\s+", " "))
                    .contains("could not be given back: PUT got status 200, and another photo than before is served")
                    .contains("photospec restore");
            assertThat(ended.code()).isEqualTo(1);
            assertThat(kit.run("restore").code()).isEqualTo(3);
        }
    }

    @Test
    void throttling_is_waited_for_and_never_charged() throws Exception {
        Oddity throttled = Mutants.oddities().stream()
                .filter(one -> one.id().equals("too-many-requests"))
                .findFirst()
                .orElseThrow();
        try (Staging staging = new Staging(throttled.behaviour())) {
            String config = staging.config(folder, Limits.DEFAULT);
            Kit.Ended ended = new Kit(folder).run("run", "--config", config, "--only", FEW);
            assertThat(ended.code()).as(ended.output()).isZero();
        }
    }

    @Test
    void a_closed_port_is_unreachable() throws Exception {
        String config;
        try (Staging staging = new Staging()) {
            config = staging.config(folder, Limits.DEFAULT);
        }
        assertThat(new Kit(folder).run("run", "--config", config).code()).isEqualTo(4);
        assertThat(new Kit(folder).run("doctor", "--config", config).code()).isEqualTo(4);
    }

    @Test
    void tokens_do_not_travel_in_the_clear() throws Exception {
        try (Staging staging = new Staging()) {
            String config = staging.config(folder, Limits.DEFAULT);
            Kit.Ended ended = new Kit(folder).run("run", "http://photos.example/v1.0", "--config", config);
            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.output()).contains("--insecure-http");
        }
    }

    @Test
    void a_plan_sends_nothing_and_says_what_would_be_written() throws Exception {
        try (Staging staging = new Staging()) {
            String config = staging.config(folder, Limits.DEFAULT);
            Kit.Ended ended = new Kit(folder).run("plan", "--config", config, "--allow-writes");
            assertThat(staging.reference().verbsSeen()).isEmpty();
            assertThat(ended.code()).as(ended.output()).isEqualTo(3);
            assertThat(ended.output())
                    .contains("set, and given back")
                    .contains("USER:4f0c9c5e-7b1d-4c8e-9a51-1c6f2f0b7f01")
                    .contains("PUT /me/photo/$value")
                    .contains("--allow-residue");
        }
    }

    @Test
    void the_doctor_finds_an_owner_in_another_state_than_declared() throws Exception {
        try (Staging staging = new Staging()) {
            String good = staging.config(folder, Limits.DEFAULT);
            Kit.Ended ready = new Kit(folder).run("doctor", "--config", good);
            assertThat(ready.code()).as(ready.output()).isZero();
            List<PhotoOwner> owners = staging.target().owners().stream()
                    .map(owner -> owner.state() == dev.photospec.spec.State.NONE ? withPhoto(owner) : owner)
                    .toList();
            String wrong = staging.config(folder, staging.with(owners, Limits.DEFAULT));
            Kit.Ended ended = new Kit(folder).run("doctor", "--config", wrong);
            assertThat(ended.code()).isEqualTo(3);
            assertThat(ended.output()).contains("declared with 648x648, and has none (status 404)");
            assertThat(staging.writes()).isZero();
        }
    }

    @Test
    void a_flag_goes_before_a_variable_and_a_variable_before_the_file() throws Exception {
        try (Staging staging = new Staging()) {
            String config = staging.config(folder, Limits.DEFAULT);
            Files.writeString(
                    Path.of(config),
                    Files.readString(Path.of(config)) + "run: {report-dir: from-file, only: " + FEW + "}\n");
            new Kit(folder).run("run", "--config", config);
            assertThat(folder.resolve("from-file")).isDirectory();
            Kit variable = new Kit(folder, Map.of("PHOTOSPEC_REPORT_DIR", "from-variable"));
            variable.run("run", "--config", config);
            assertThat(folder.resolve("from-variable")).isDirectory();
            variable.run("run", "--config", config, "--report-dir", "from-flag");
            assertThat(folder.resolve("from-flag")).isDirectory();
        }
    }

    @Test
    void what_init_writes_can_be_used_and_is_never_overwritten() throws Exception {
        Kit kit = new Kit(folder, Map.of("PHOTO_TOKEN", "a-token"));
        String[] init = {
            "init",
            "--target",
            "https://photos.example/v1.0",
            "--profile",
            "graph-v1.0",
            "--user",
            "alice@example.com",
            "--id",
            "42",
            "--photo",
            "648x648"
        };
        assertThat(kit.run(init).code()).isZero();
        String written = Files.readString(folder.resolve("photospec.yaml"));
        assertThat(written).contains("me: {user: \"alice@example.com\", id: \"42\", photo: \"648x648\"}");
        assertThat(kit.run("plan", "--config", "photospec.yaml").code()).isEqualTo(3);
        assertThat(kit.run(init).code()).isEqualTo(2);
        assertThat(folder.resolve("photospec.yaml")).hasContent(written);
    }

    private static Map<String, String> withPhotos(Map<String, String> photos) {
        Map<String, String> there = new java.util.TreeMap<>(photos);
        there.values().removeIf("none"::equals);
        return there;
    }

    private static PhotoOwner withPhoto(PhotoOwner owner) {
        return new PhotoOwner(
                owner.kind(),
                owner.id(),
                owner.upn(),
                owner.mail(),
                owner.of(),
                owner.folder(),
                dev.photospec.spec.Size.valueOf("648x648"),
                null,
                false,
                owner.writable());
    }

    private static Behaviour mutant(String id) {
        return Mutants.bundled().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow()
                .behaviour();
    }

    private static Behaviour halved() {
        return Mutants.mutant(DataFile.parse("halved.yaml", """
                        id: halved
                        fault: Half of a photo is stored.
                        profiles: [graph-v1.0]
                        at: {verbs: [PUT, PATCH], resources: [value]}
                        change: {write: halved}
                        breaks: [{requirement: update-shows-in-value, says: expected}]
                        effect: None.
                        """)).behaviour();
    }

    private static String[] with(String[] arguments, String... more) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return all;
    }
}
