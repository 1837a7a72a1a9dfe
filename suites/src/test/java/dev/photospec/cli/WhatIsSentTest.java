package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.target.Limits;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a target gets to see, each time from a process of its own; POST asks for a token only. */
class WhatIsSentTest {

    private static final String FEW = "metadata-describes-the-photo";

    @TempDir
    private Path folder;

    @Test
    void without_leave_nothing_but_get_is_sent_and_the_run_is_incomplete() throws Exception {
        try (Staging staging = new Staging()) {
            String config = staging.config(folder, Limits.DEFAULT);
            KitCommand.Ended ended = new KitCommand(folder).run("run", "--config", config, "--report-dir", "report");
            assertThat(ended.code()).as(ended.output()).isEqualTo(3);
            assertThat(staging.reference().verbsSeen().keySet()).isEqualTo(Set.of("GET", "POST"));
            assertThat(staging.writes()).isZero();
        }
    }

    @Test
    void a_doctor_sends_nothing_but_get_even_where_writing_is_allowed() throws Exception {
        try (Staging staging = new Staging()) {
            String config = staging.config(folder, Limits.DEFAULT);
            KitCommand.Ended ended =
                    new KitCommand(folder).run("doctor", "--config", config, "--allow-writes", "--allow-residue");
            assertThat(ended.code()).as(ended.output()).isZero();
            assertThat(staging.reference().verbsSeen().keySet()).isEqualTo(Set.of("GET", "POST"));
        }
    }

    @Test
    void a_plan_sends_nothing_and_says_what_would_be_written() throws Exception {
        try (Staging staging = new Staging()) {
            String config = staging.config(folder, Limits.DEFAULT);
            KitCommand.Ended ended = new KitCommand(folder).run("plan", "--config", config, "--allow-writes");
            assertThat(staging.reference().verbsSeen()).isEmpty();
            assertThat(ended.code()).as(ended.output()).isEqualTo(3);
            assertThat(ended.output())
                    .contains("set, and restored")
                    .contains("USER:4f0c9c5e-7b1d-4c8e-9a51-1c6f2f0b7f01")
                    .contains("PUT /me/photo/$value")
                    .contains("--allow-residue");
        }
    }

    @Test
    void a_spent_budget_leaves_the_rest_not_judged() throws Exception {
        try (Staging staging = new Staging()) {
            String config = staging.config(folder, Limits.DEFAULT);
            KitCommand.Ended ended =
                    new KitCommand(folder).run("run", "--config", config, "--only", FEW, "--requests", "3");
            assertThat(ended.code()).as(ended.output()).isEqualTo(3);
            assertThat(ended.output().replaceAll("\\s+", " ")).contains("the budget of 3 requests is spent");
            // One more asks whether anything is there at all.
            assertThat(staging.reference().verbsSeen()).containsEntry("GET", 4L);
        }
    }

    @Test
    void throttling_is_waited_for_and_never_charged() throws Exception {
        try (Staging staging = new Staging(Behaviours.lawfulVariant("too-many-requests"))) {
            String config = staging.config(folder, Limits.DEFAULT);
            KitCommand.Ended ended = new KitCommand(folder).run("run", "--config", config, "--only", FEW);
            assertThat(ended.code()).as(ended.output()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void a_target_that_asks_for_a_day_of_patience_hangs_no_run_and_is_not_blamed(int status) throws Exception {
        try (StubTarget stub = new StubTarget(nth -> status, "{}", Map.of("Retry-After", "86400"))) {
            KitCommand kit = new KitCommand(folder, Map.of("STUB_TOKEN", "stub-token-7f3a91c2"));
            KitCommand.Ended ended = kit.run("run", "--config", stub.config(folder), "--only", "*/GET/me/*");
            assertThat(ended.code()).as(ended.output()).isEqualTo(3);
            assertThat(ended.output().replaceAll("\\s+", " "))
                    .contains("the target answered " + status + " and asked for a wait of 86400 s; a run waits 30 s at"
                            + " most for one answer")
                    .contains("INCOMPLETE: nothing was judged");
        }
    }

    @Test
    void an_anonymous_run_names_neither_the_kit_nor_the_case() throws Exception {
        for (String option : new String[] {"--anonymous", "--quiet"}) {
            try (StubTarget stub = new StubTarget(nth -> 404, "{}", Map.of())) {
                KitCommand kit = new KitCommand(folder, Map.of("STUB_TOKEN", "stub-token-7f3a91c2"));
                kit.run("run", "--config", stub.config(folder), "--only", "*/GET/me/*", option);
                assertThat(stub.fieldsSeen()).isNotEmpty();
                assertThat(String.join("\n", stub.fieldsSeen())
                                .toLowerCase(Locale.ROOT)
                                .contains("photospec"))
                        .isEqualTo(option.equals("--quiet"));
            }
        }
    }

    @Test
    void an_anonymous_doctor_does_not_name_the_kit() throws Exception {
        try (StubTarget stub = new StubTarget(nth -> 404, "{}", Map.of())) {
            KitCommand kit = new KitCommand(folder, Map.of("STUB_TOKEN", "stub-token-7f3a91c2"));
            kit.run("doctor", "--config", stub.config(folder), "--anonymous");
            assertThat(stub.fieldsSeen()).isNotEmpty();
            assertThat(String.join("\n", stub.fieldsSeen()).toLowerCase(Locale.ROOT))
                    .doesNotContain("photospec");
        }
    }

    @Test
    void a_closed_port_is_unreachable() throws Exception {
        String config;
        try (Staging staging = new Staging()) {
            config = staging.config(folder, Limits.DEFAULT);
        }
        assertThat(new KitCommand(folder).run("run", "--config", config).code()).isEqualTo(4);
        assertThat(new KitCommand(folder).run("doctor", "--config", config).code())
                .isEqualTo(4);
    }

    @Test
    void tokens_do_not_travel_in_the_clear() throws Exception {
        try (Staging staging = new Staging()) {
            String config = staging.config(folder, Limits.DEFAULT);
            KitCommand.Ended ended =
                    new KitCommand(folder).run("run", "http://photos.example/v1.0", "--config", config);
            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.output()).contains("--insecure-http");
        }
    }
}
