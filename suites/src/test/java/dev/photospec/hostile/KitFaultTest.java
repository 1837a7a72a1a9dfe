package dev.photospec.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What breaks in the kit or on its machine is no fault of the target, and no success either. */
class KitFaultTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void prepare() throws Exception {
        List<HostileAnswer> answers = Catalogue.answers().stream()
                .filter(answer -> List.of("gzip", "jpeg", "challenge").contains(answer.id()))
                .toList();
        HostileProfile.write(folder.resolve("profile"), answers);
    }

    private Kit run(String options) throws Exception {
        try (HostileServer server = HostileServer.start(HostileServer.among(Catalogue.answers()))) {
            HostileProfile.writeTarget(folder.resolve("target.yaml"), "http://localhost:" + server.port());
            String command = "run --config=target.yaml --profile=profile " + options;
            return Kit.run(folder, Map.of("TOKEN", HostileProfile.TOKEN), "dev.photospec.run.ManyRuns", command);
        }
    }

    @Test
    void without_a_fault_all_is_well() throws Exception {
        Kit kit = run("--report-dir=report");

        assertThat(kit.exit("target")).as(kit.output()).isZero();
    }

    @Test
    void a_report_folder_that_cannot_be_made_is_a_fault_of_the_kit() throws Exception {
        Files.writeString(folder.resolve("report"), "a file");

        Kit kit = run("--report-dir=report");

        assertThat(kit.exit("target")).isEqualTo(6);
        assertThat(kit.output()).doesNotContain("\tat ");
    }

    @Test
    void a_report_that_cannot_be_written_is_a_fault_of_the_kit() throws Exception {
        Files.createDirectories(folder.resolve("report/conformance.json/in-the-way"));

        Kit kit = run("--report-dir=report --format=json");

        assertThat(kit.exit("target")).isEqualTo(6);
        assertThat(kit.output()).contains("the report json broke").doesNotContain("\tat ");
    }
}
