package dev.photospec.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.photospec.cli.Command;
import dev.photospec.cli.NodeServer;
import dev.photospec.cli.options.TargetOverrides;
import dev.photospec.doctor.DryRun;
import dev.photospec.plan.CasePlanner;
import dev.photospec.plan.WritePolicy;
import dev.photospec.reference.Reference;
import dev.photospec.run.ConformanceClasses;
import dev.photospec.spec.Profile;
import dev.photospec.spec.load.DataFile;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.Target;
import dev.photospec.target.load.TargetFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A tenant for a server without data, and the configuration that goes with it. */
class NewServerTest {

    private static final Map<String, String> SECRETS = Map.of("PHOTO_PASSWORD", "a-password");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("dev.photospec.spec.load.Profiles#bundled")
    void nothing_is_missing_for_a_run(String id) {
        Profile profile = Profiles.load(id);
        Target target = configured(profile, "https://photos.example" + profile.basePath());

        DryRun forecast = DryRun.of(profile, target, new CasePlanner(profile, target, WritePolicy.ALL).cases());

        assertThat(forecast.obstacles()).isEmpty();
        assertThat(forecast.judged()).isNotEmpty();
    }

    private static Target configured(Profile profile, String url) {
        String text = NewServer.of(profile).configuration(url, profile.id(), TokenChoice.ofCommand("mint"));
        Target written =
                TargetFile.read(DataFile.parse("written", text), SECRETS).target();
        List<String> classes = ConformanceClasses.claimed(written, profile, false);
        return TargetOverrides.of(written, null, written.limits(), classes, written.connection());
    }

    @Test
    void a_reference_with_these_owners_is_conformant() throws Exception {
        Profile profile = Profiles.load("graph-localtest");
        Target written = configured(profile, "http://127.0.0.1/x");
        try (Reference reference = Reference.start(0, written.owners())) {
            Target served = reference.mount(profile);
            Path config = folder.resolve("photospec.yaml");
            TargetFile.write(written.at(served.url()).with(served.credentials()), config);

            assertThat(run(config)).isZero();
        }
    }

    @Test
    void a_foreign_server_that_loads_the_folder_is_judged_without_an_obstacle() throws Exception {
        assumeTrue(NodeServer.isHere(), "Node is not installed");
        Profile profile = Profiles.load("libre-graph");
        NewServer tenant = NewServer.of(profile);
        tenant.write(folder);
        try (NodeServer server =
                NodeServer.start(Map.of("TENANT", folder.toString(), "PHOTO_PASSWORD", "a-password"))) {
            Path config = folder.resolve("photospec.yaml");
            String text = tenant.configuration(server.url(), "libre-graph", TokenChoice.ofPassword("PHOTO_PASSWORD"));
            Files.writeString(config, text.replace("${PHOTO_PASSWORD}", "a-password"));

            assertThat(run(config)).isZero();
        }
    }

    private int run(Path config) {
        return Command.execute(
                "run",
                "--config",
                config.toString(),
                "--allow-writes",
                "--allow-residue",
                "--format",
                "terminal",
                "--report-dir",
                folder.resolve("report").toString());
    }
}
