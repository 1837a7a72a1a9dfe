package dev.photospec.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.cli.KitCommand;
import dev.photospec.restore.Photographs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What breaks in the kit or on its machine is no fault of the target, and no success either. */
class KitFaultTest {

    private static final byte[] FIRST = Photographs.gradient(240);

    @TempDir
    private Path folder;

    private KitProcess.Machine machine;

    @BeforeEach
    void prepare() throws Exception {
        List<HostileAnswer> answers = Catalogue.answers().stream()
                .filter(answer -> List.of("gzip", "jpeg", "challenge").contains(answer.id()))
                .toList();
        HostileProfile.write(folder.resolve("profile"), answers);
        machine = new KitProcess.Machine(folder, Map.of("TOKEN", HostileProfile.TOKEN));
    }

    /** Returns how a run ends against a target that keeps all it promises. */
    private KitProcess run(KitProcess.Machine where, String options) throws Exception {
        try (HostileServer server = HostileServer.start(HostileServer.among(Catalogue.answers()))) {
            HostileProfile.writeTarget(folder.resolve("target.yaml"), "http://localhost:" + server.port());
            String command = "run --config=target.yaml --profile=profile " + options;
            KitProcess kit = KitProcess.run(where, "dev.photospec.cli.ManyRuns", command);
            assertThat(kit.output()).doesNotContain("\tat ", "Exception in");
            return kit;
        }
    }

    /** Returns how such a run ends in this process, for what does not depend on one of its own. */
    private KitCommand.Ended runHere(String... options) throws Exception {
        try (HostileServer server = HostileServer.start(HostileServer.among(Catalogue.answers()))) {
            HostileProfile.writeTarget(folder.resolve("target.yaml"), "http://localhost:" + server.port());
            List<String> command =
                    new ArrayList<>(List.of("run", "--config=target.yaml", "--profile=" + folder.resolve("profile")));
            command.addAll(List.of(options));
            KitCommand.Ended kit = new KitCommand(folder, machine.environment()).run(command.toArray(String[]::new));
            assertThat(kit.output()).doesNotContain("\tat ", "Exception in");
            return kit;
        }
    }

    private static void isToldWithTheVerdict(KitProcess kit) {
        assertThat(kit.exit("target")).as(kit.output()).isEqualTo(6);
        isToldWithTheVerdict(kit.words());
    }

    private static void isToldWithTheVerdict(String words) {
        assertThat(words)
                .contains(
                        "KIT FAULT: ",
                        "; without that: every case judged, no documented statement broken (exit code 6)")
                .doesNotContain(" CONFORMANT");
    }

    @Test
    void without_a_fault_all_is_well() throws Exception {
        KitCommand.Ended kit = runHere("--report-dir=report");

        assertThat(kit.code()).as(kit.output()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-file", "/proc/photospec"})
    void a_report_folder_that_cannot_be_made_is_named_before_anything_is_sent(String report) throws Exception {
        Files.writeString(folder.resolve("a-file"), "in the way");

        KitCommand.Ended kit = runHere("--report-dir=" + report);

        assertThat(kit.code()).as(kit.output()).isEqualTo(2);
        assertThat(kit.words())
                .contains("no report can be written to " + report + ": ", "; name another folder with --report-dir")
                .doesNotContain("100 %");
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(strings = {"a-file/report", "/dev/null/report"})
    void so_is_one_below_a_file(String report) throws Exception {
        a_report_folder_that_cannot_be_made_is_named_before_anything_is_sent(report);
    }

    @Test
    void a_report_that_cannot_be_written_is_told_with_the_verdict() throws Exception {
        Files.createDirectories(folder.resolve("report/conformance.json/in-the-way"));

        KitCommand.Ended kit = runHere("--report-dir=report", "--format=json");

        assertThat(kit.code()).as(kit.output()).isEqualTo(6);
        isToldWithTheVerdict(kit.words());
        assertThat(kit.words()).contains("conformance.json could not be written: Is a directory");
    }

    @Test
    void a_disk_that_fills_up_is_told_with_the_verdict_and_what_had_room_is_there() throws Exception {
        KitProcess kit = run(machine.withoutRoomFor(60), "--report-dir=report");

        isToldWithTheVerdict(kit);
        assertThat(kit.words()).contains("the report html broke: java.io.IOException: File too large");
        assertThat(folder.resolve("report")).isDirectoryContaining("glob:**/conformance.json");
        assertThat(folder.resolve("report")).isDirectoryNotContaining("glob:**/report.html*");
        assertThat(folder.resolve("report")).isDirectoryNotContaining("glob:**/.*");
    }

    @Test
    void a_disk_that_is_full_is_told_with_the_verdict() throws Exception {
        KitProcess kit = run(machine.withoutRoomFor(8), "--report-dir=report");

        isToldWithTheVerdict(kit);
        assertThat(kit.words()).contains("the report json broke: java.io.IOException: File too large");
        assertThat(folder.resolve("report/conformance.json")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"started IllegalStateException", "judged OutOfMemoryError"})
    void a_listener_that_breaks_is_told_and_the_others_hear_on(String how) throws Exception {
        KitCommand.Ended kit =
                BreakingListener.among(how, folder, () -> runHere("--report-dir=report", "--format=json,breaking"));

        assertThat(kit.code()).as(kit.output()).isEqualTo(6);
        assertThat(kit.words()).contains("KIT FAULT: ", "the report breaking broke: java.lang." + how.split(" ")[1]);
        assertThat(Files.readString(folder.resolve("report/conformance.json"))).contains("\"passed\":3");
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(strings = {"judged AssertionError", "judged StackOverflowError", "finished StackOverflowError"})
    void so_they_do_whenever_and_however_it_breaks(String how) throws Exception {
        a_listener_that_breaks_is_told_and_the_others_hear_on(how);
    }

    @Test
    void without_a_journal_nothing_is_sent() throws Exception {
        Path file = Files.writeString(folder.resolve("a-file"), "in the way");
        Map<String, String> environment = Map.of("TOKEN", HostileProfile.TOKEN, "XDG_STATE_HOME", file.toString());

        KitCommand.Ended kit = write(command -> new KitCommand(folder, environment).run(command.split(" ")));

        assertThat(kit.code()).as(kit.output()).isEqualTo(2);
        assertThat(kit.words())
                .contains("the backup of photos cannot be written below ", "a-file", "set XDG_STATE_HOME to a folder")
                .doesNotContain("100 %");
    }

    @Test
    void where_the_journal_finds_no_room_nothing_is_written_to_the_target() throws Exception {
        Map<String, String> environment = Map.of(
                "TOKEN",
                HostileProfile.TOKEN,
                "XDG_STATE_HOME",
                folder.resolve("state").toString());
        KitProcess.Machine full = new KitProcess.Machine(folder, environment).withoutRoomFor(FIRST.length / 512 - 1);

        KitProcess kit = write(command -> KitProcess.run(full, "dev.photospec.cli.ManyRuns", command));

        assertThat(kit.exit("target")).as(kit.output()).isEqualTo(6);
        assertThat(kit.words()).contains("nothing was written: the journal failed, File too large", "KIT FAULT");
        assertThat(kit.output()).doesNotContain("\tat ", "Exception in");
    }

    /** Carries out one command. */
    private interface Kit<T> {
        T carryOut(String command) throws Exception;
    }

    /** Returns how a run ends that would write, and has not. */
    private <T> T write(Kit<T> kit) throws Exception {
        HostileAnswer answer = Catalogue.writes().get(0);
        WriteProfile.write(folder.resolve("writing"), "PUT");
        try (WriteServer server = new WriteServer(List.of(answer), FIRST, 0)) {
            WriteProfile.writeTarget(folder.resolve("target.yaml"), server.url(answer), "alice");
            T ended = kit.carryOut("run --config=target.yaml --profile=" + folder.resolve("writing")
                    + " --allow-writes --format=json --report-dir=report");
            assertThat(server.writes()).isEmpty();
            return ended;
        }
    }
}
