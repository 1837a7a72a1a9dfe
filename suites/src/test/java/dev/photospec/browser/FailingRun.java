package dev.photospec.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.cli.Behaviours;
import dev.photospec.cli.Command;
import dev.photospec.mutant.Behaviour;
import dev.photospec.mutant.Patch;
import dev.photospec.reference.Reference;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.load.TargetFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A run against a reference with three faults, its reports and the documentation with its verdicts. */
final class FailingRun {

    private static final List<String> FAULTS =
            List.of("listed-scope-is-refused", "metadata-with-another-width", "write-is-forgotten");
    private static final String CASES =
            "read-scope-*,metadata-*,value-*,update-shows-in-value,update-answers-200,read-without-token-*";

    private FailingRun() {}

    /** @param settings a folder apart from the reports, since what a run leaves beside them is searched for secrets */
    static void into(Path folder, Path settings) throws IOException {
        try (Reference reference = Reference.start(0)) {
            List<Patch> patches = FAULTS.stream()
                    .flatMap(fault -> Behaviours.mutant(fault).patches().stream())
                    .toList();
            Path config = settings.resolve("photospec.yaml");
            TargetFile.write(reference.mount(Profiles.load("graph-v1.0"), new Behaviour(patches)), config);
            assertThat(Command.execute(
                            "run",
                            "--config",
                            config.toString(),
                            "--allow-writes",
                            "--allow-residue",
                            "--only",
                            CASES,
                            "--report-dir",
                            folder.toString()))
                    .isEqualTo(1);
        }
        String result = folder.resolve("conformance.json").toString();
        assertThat(Command.execute(
                        "report",
                        "site",
                        result,
                        "--profile",
                        "graph-v1.0",
                        "--out",
                        folder.resolve("site").toString()))
                .isZero();
        assertThat(Command.execute(
                        "report",
                        "compare",
                        result,
                        result,
                        "--page",
                        folder.resolve("compare.html").toString()))
                .isZero();
    }
}
