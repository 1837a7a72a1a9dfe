package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.target.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Failures that are known, in runs that are processes of their own. */
class WaiversTest {

    private static final String FEW = "metadata-describes-the-photo";

    @TempDir
    private Path folder;

    @Test
    void failures_are_drafted_as_waivers_and_with_them_the_pipeline_passes() throws Exception {
        try (Staging staging = new Staging(Behaviours.mutant("metadata-with-another-width"))) {
            KitCommand.Ended failed = run(staging, "--write-waivers", "waivers.yaml");
            assertThat(failed.code()).as(failed.output()).isEqualTo(1);
            KitCommand.Ended open = run(staging, "--waivers", "waivers.yaml");
            assertThat(open.code()).as(open.output()).isEqualTo(2);
            assertThat(open.output())
                    .contains("waivers.yaml:5: reason is as it was drafted; say why it fails")
                    .contains("waivers.yaml:6: owner is as it was drafted; say who mends it");
            fillIn();
            KitCommand.Ended waived = run(staging, "--waivers", "waivers.yaml");
            assertThat(waived.code()).as(waived.output()).isZero();
            assertThat(waived.output()).contains("NOT CONFORMANT").contains("are waived");
        }
    }

    @Test
    void a_waiver_that_passes_matches_nothing_or_is_expired_ends_with_5() throws Exception {
        try (Staging staging = new Staging()) {
            Files.writeString(folder.resolve("waivers.yaml"), """
                    waivers:
                      - {pattern: metadata-describes-the-photo, reason: r, owner: o, expires: "2999-01-01"}
                      - {pattern: no-such-requirement, reason: r, owner: o, expires: "2999-01-01"}
                      - {pattern: metadata-id-spells-the-size, reason: r, owner: o, expires: "2001-01-01"}
                    """);
            KitCommand.Ended ended = run(staging, "--waivers", "waivers.yaml");
            assertThat(ended.code()).as(ended.output()).isEqualTo(5);
            assertThat(ended.output().replaceAll("\\s+", " "))
                    .contains("the waiver metadata-describes-the-photo passes")
                    .contains("the waiver no-such-requirement matches nothing")
                    .contains("the waiver metadata-id-spells-the-size expired on 2001-01-01");
        }
    }

    @Test
    void what_fails_now_and_then_is_drafted_apart_with_how_often_and_may_pass() throws Exception {
        // The first request asks whether anything is there.
        try (StubTarget stub = new StubTarget(nth -> nth % 4 == 2 ? 200 : 404, "{}", Map.of())) {
            KitCommand.Ended flaky = run(stub, "--repeat", "4", "--write-waivers", "waivers.yaml");
            assertThat(flaky.code()).as(flaky.output()).isEqualTo(1);
            assertThat(folder.resolve("waivers.yaml"))
                    .content()
                    .contains("flaky:", "failed: 1", "of: 4", "pattern: \"value-without-photo-is-404/GET/me/value\"");
            fillIn();
            KitCommand.Ended known = run(stub, "--repeat", "4", "--waivers", "waivers.yaml");
            assertThat(known.code()).as(known.output()).isZero();
            assertThat(known.output().replaceAll("\\s+", " "))
                    .contains("fails in 1 of 4 runs until ", "1 case breaks a documented statement and is waived");
        }
        try (StubTarget stub = new StubTarget(404, "{}")) {
            KitCommand.Ended passing = run(stub, "--waivers", "waivers.yaml");
            assertThat(passing.code()).as(passing.output()).isZero();
            assertThat(passing.output()).contains("! SELECTION: 1 of 1 selected cases passed");
        }
    }

    private KitCommand.Ended run(StubTarget stub, String... more) throws Exception {
        List<String> all = new ArrayList<>(List.of("run", "--config", stub.config(folder), "--only"));
        all.add("value-without-photo-is-404/GET/me/value");
        all.addAll(List.of(more));
        return new KitCommand(folder, Map.of("STUB_TOKEN", "stub-token-7f3a91c2")).run(all.toArray(String[]::new));
    }

    private void fillIn() throws IOException {
        Path file = folder.resolve("waivers.yaml");
        String text =
                Files.readString(file).replace("say why it fails", "a cache").replace("say who mends it", "Bob");
        Files.writeString(file, text);
    }

    private KitCommand.Ended run(Staging staging, String... more) throws Exception {
        List<String> all =
                new ArrayList<>(List.of("run", "--config", staging.config(folder, Limits.DEFAULT), "--only", FEW));
        all.addAll(List.of(more));
        return new KitCommand(folder).run(all.toArray(String[]::new));
    }
}
