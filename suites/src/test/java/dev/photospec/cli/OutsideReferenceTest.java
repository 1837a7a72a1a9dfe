package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.reference.Reference;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.Target;
import dev.photospec.target.load.TargetFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reference where the kit does not know it for its own: what guards a stranger's server is in the way. */
class OutsideReferenceTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "graph-localtest, *, CONFORMANT",
        "outlook-v2.0, '*expired*,*without-scopes*,*together*', SELECTION",
        "graph-beta, '*expired*/me/*,*without-scopes*/me/*,*together*/me/*', SELECTION"
    })
    void a_reference_outside_the_kit_is_judged_as_the_embedded_one(String profile, String only, String verdict)
            throws Exception {
        try (Reference reference = Reference.start(0)) {
            Path file = folder.resolve("photospec.yaml");
            TargetFile.write(reference.mount(Profiles.load(profile)), file);
            KitCommand.Ended ended = new KitCommand(folder)
                    .run("run", "--config", file.toString(), "--only", only, "--allow-writes", "--allow-residue");

            assertThat(ended.code()).as(ended.output()).isZero();
            assertThat(ended.output()).contains(verdict);
        }
    }

    /** Outlook's beta stands beside v2.0; elsewhere nobody can know its place. */
    @Test
    void another_version_is_asked_for_where_the_configuration_says_or_not_at_all() throws Exception {
        try (Reference reference = Reference.start(0)) {
            Target target = reference.mount(Profiles.load("outlook-v2.0"));
            Path file = folder.resolve("photospec.yaml");
            TargetFile.write(target, file);
            String text = Files.readString(file);
            String beta = target.url().replace("v2.0", "beta");
            String[] run = {"run", "--config", file.toString(), "--only", "beta-base-path-*"};

            Files.writeString(file, text + "versions: {beta: \"" + beta + "/nowhere\"}\n");
            assertThat(new KitCommand(folder).run(run).output()).contains("/nowhere/me/photo", "404");
            Files.writeString(file, text + "versions: {beta: \"" + beta + "\"}\n");
            assertThat(new KitCommand(folder).run(run).code()).isZero();
            Files.writeString(file, text.replace("\"" + target.url() + "\"", "\"" + beta + "\""));
            assertThat(new KitCommand(folder).run(run).output())
                    .containsIgnoringWhitespaces("the target does not end in /v2.0", "versions: {beta: https://…}");
        }
    }
}
