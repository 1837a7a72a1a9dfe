package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.cli.start.StartTraining;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From what the launcher has carried out here, Java learns which classes to keep. */
class StartTrainingTest {

    @TempDir
    private Path folder;

    @Test
    void everything_that_it_carries_out_ends_well() throws Exception {
        KitCommand kit = new KitCommand(folder);
        List<String> command = kit.command("graph-localtest", "looks", "targets", "reference");
        command.replaceAll(word -> word.equals(Main.class.getName()) ? StartTraining.class.getName() : word);

        KitCommand.Ended ended = kit.ended(kit.start(command));

        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(ended.output()).contains("photospec 0", "Usage:", "graph-localtest", "SELECTION", "statuses");
        assertThat(folder.resolve("report/junit.xml")).isRegularFile();
    }
}
