package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.photospec.spec.load.DataException;
import dev.photospec.target.Limits;
import dev.photospec.vendor.Photospec;
import dev.photospec.vendor.restassured.SpecifiedRequests;
import dev.photospec.verdict.Conformance;
import dev.photospec.verdict.SavedResult;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that Java code calls is the run of the command line. */
class CalledFromJavaTest {

    @TempDir
    private Path folder;

    @Test
    void java_and_the_command_line_say_the_same_of_a_server() throws Exception {
        try (Staging staging = new Staging(Behaviours.mutant("metadata-tell-png"))) {
            String config = staging.config(folder, Limits.DEFAULT);
            String some = "metadata-*,value-*,update-answers-*";
            KitCommand.Ended line = new KitCommand(folder)
                    .run(
                            "run",
                            "--config",
                            config,
                            "--allow-writes",
                            "--allow-residue",
                            "--only",
                            some,
                            "--report-dir",
                            "line");
            SavedResult java = Photospec.of(staging.target())
                    .allowWrites()
                    .allowResidue()
                    .with("--only", some)
                    .with("--format", "json")
                    .reportDir(folder.resolve("java"))
                    .run();

            assertThat(line.code()).as(line.output()).isEqualTo(1);
            assertThat(java.conclusion().conformance()).isEqualTo(Conformance.NOT_CONFORMANT);
            assertThat(Canonical.of(folder.resolve("java"))).isEqualTo(Canonical.of(folder.resolve("line")));
        }
    }

    @Test
    void a_specification_of_ones_own_takes_part_in_every_request() throws Exception {
        List<String> signed = new CopyOnWriteArrayList<>();
        RequestSpecification own = new RequestSpecBuilder()
                .addFilter((request, expected, context) -> {
                    signed.add(request.getMethod());
                    return context.next(request, expected);
                })
                .build();
        try (Staging staging = new Staging()) {
            SavedResult result = Photospec.of(staging.target())
                    .with("--only", "value-answers-200")
                    .through(SpecifiedRequests.of(own))
                    .reportDir(folder)
                    .run();

            assertThat(result.conclusion().conformance()).isEqualTo(Conformance.SELECTION);
            assertThat(signed).hasSizeGreaterThan(5).containsOnly("GET");
        }
    }

    @Test
    void a_variable_that_java_knows_goes_into_the_configuration() throws Exception {
        try (Staging staging = new Staging()) {
            String yaml = dev.photospec.target.load.TargetFile.text(staging.target())
                    .replace(staging.target().url(), "${SERVER}");

            SavedResult result = Photospec.at(staging.target().url() + "/")
                    .yaml(yaml)
                    .variable("SERVER", staging.target().url())
                    .with("--only", "value-answers-200")
                    .with("--format", "badge")
                    .reportDir(folder)
                    .run();
            assertThat(result.conclusion().conformance())
                    .as(result.conclusion().toString())
                    .isEqualTo(Conformance.SELECTION);
            assertThat(result.run().profiles().get(0).target())
                    .isEqualTo(staging.target().url());
        }
    }

    @Test
    void a_wrong_option_and_a_wrong_line_are_refused_with_the_nearest_right_word() {
        assertThatThrownBy(() -> Photospec.at("http://127.0.0.1:1/")
                        .with("--alow-writes")
                        .run())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("photospec: no option '--alow-writes'; did you mean '--allow-writes'?");
        assertThatThrownBy(() -> Photospec.at("http://127.0.0.1:1/")
                        .yaml("target: http://127.0.0.1:1\nowner: {}\n")
                        .run())
                .isInstanceOf(DataException.class)
                .hasMessageContaining(":2: unknown key 'owner'")
                .hasMessageContaining("did you mean 'owners'");
    }

    @Test
    void photos_of_another_machine_are_not_changed_without_a_file_to_give_them_back_by() throws Exception {
        String yaml = "target: https://photos.example/v1.0\nprofile: graph-v1.0\n"
                + "owners: {me: {id: a, photo: none, writable: true}}\n";

        assertThatThrownBy(() -> Photospec.at("https://photos.example/v1.0")
                        .yaml(yaml)
                        .allowWrites()
                        .run())
                .hasMessageContaining("only with a file could they be restored");
    }
}
