package dev.photospec.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.photospec.check.ImageSimilarity;
import dev.photospec.restore.Photographs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** However a write is answered, the photo of before is restored, or kept for restore and that is said. */
class HostileWriteTest {

    private static final byte[] FIRST = Photographs.gradient(240);

    @TempDir
    private Path folder;

    /** What became of one. */
    private record Ended(HostileAnswer answer, int exit, JsonNode report, byte[] photo, List<String> journal) {}

    @TestFactory
    Stream<DynamicTest> put_with_the_jdks_client() throws Exception {
        return ended("jdk", "PUT");
    }

    @Tag("full")
    @TestFactory
    Stream<DynamicTest> patched_with_rest_assured() throws Exception {
        return ended("rest_assured", "PATCH");
    }

    private Stream<DynamicTest> ended(String client, String verb) throws Exception {
        List<Ended> all = new ArrayList<>();
        WriteProfile.write(folder.resolve("profile"), verb);
        try (HostileServer other = HostileServer.start(path -> null);
                WriteServer server = new WriteServer(Catalogue.writes(), FIRST, other.port())) {
            all.addAll(run(client, Catalogue.writes(), server));
            assertThat(other.heads()).as("sent to another host").isEmpty();
        }
        return all.stream().map(one -> dynamicTest(one.answer().id(), () -> isAsStated(one)));
    }

    private static boolean isKept(HostileAnswer answer) {
        return answer.data().path("photo").asString().equals("kept");
    }

    /** Each with a state of its own: a run refuses to begin where something still must be restored. */
    private List<Ended> run(String client, List<HostileAnswer> answers, WriteServer server) throws Exception {
        List<String> commands = new ArrayList<>();
        for (HostileAnswer answer : answers) {
            WriteProfile.writeTarget(folder.resolve(answer.id() + ".yaml"), server.url(answer), answer.id());
            commands.add("XDG_STATE_HOME=" + state(answer) + " run --config=" + answer.id()
                    + ".yaml --allow-writes --format=json --client=" + client + " --report-dir=" + answer.id());
        }
        Map<String, String> environment = Map.of("TOKEN", HostileProfile.TOKEN);
        KitProcess kit =
                KitProcess.run(folder, environment, "dev.photospec.cli.ManyRuns", commands.toArray(String[]::new));
        assertThat(kit.output()).doesNotContain("\tat ", "Exception in", HostileProfile.TOKEN);
        List<Ended> ended = new ArrayList<>();
        for (HostileAnswer answer : answers) {
            assertThat(folder.resolve(answer.id())).as(kit.output()).exists();
            JsonNode report =
                    new JsonMapper().readTree(Files.readString(folder.resolve(answer.id() + "/conformance.json")));
            ended.add(new Ended(
                    answer, kit.exit(answer.id() + ".yaml"), report, server.photo(answer), journal(state(answer))));
        }
        return ended;
    }

    private Path state(HostileAnswer answer) {
        return folder.resolve("state-" + answer.id());
    }

    private static List<String> journal(Path state) throws IOException {
        try (Stream<Path> files = Files.walk(state)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml") || name.endsWith(".photo"))
                    .map(name -> name.replaceFirst(".*\\.", ""))
                    .sorted()
                    .toList();
        }
    }

    private static void isAsStated(Ended ended) {
        JsonNode judged = ended.report().at("/profiles/0/requirements/0/cases/0");
        String told = judged.path("reason").asString("") + judged.path("findings");
        assertThat(judged.path("outcome").asString())
                .as(told)
                .isIn(ended.answer().outcomes());
        assertThat(told).contains(ended.answer().says()).doesNotContain("the kit broke");
        assertThat(ended.exit()).isEqualTo(exit(ended.answer().outcome()));
        if (isKept(ended.answer())) {
            assertThat(ended.journal()).containsExactly("photo", "yaml");
            assertThat(ended.report().path("why").asString()).contains("is not restored", "photospec restore");
        } else {
            assertThat(ended.journal()).isEmpty();
            assertThat(ImageSimilarity.alike(FIRST, ended.photo()))
                    .as("the photo of before")
                    .isTrue();
        }
    }

    private static int exit(String outcome) {
        return outcome.equals("passed") ? 0 : outcome.equals("failed") ? 1 : 3;
    }
}
