package dev.photospec.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole kit, with 256 MB of memory, against every hostile answer there is. */
class HostileTargetTest {

    /** Parts of the token's forms: half of one is too much, too. */
    private static final List<String> SECRETS = Echo.FORMS.values().stream()
            .flatMap(form -> Stream.of(form.substring(4, 16), form.substring(form.length() / 2, form.length() - 8)))
            .toList();

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> with_the_usual_client() throws Exception {
        return outcomes("sockets");
    }

    @Tag("full")
    @TestFactory
    Stream<DynamicTest> with_the_jdks_client() throws Exception {
        return outcomes("jdk");
    }

    @Tag("full")
    @TestFactory
    Stream<DynamicTest> with_rest_assured() throws Exception {
        return outcomes("rest_assured");
    }

    private Stream<DynamicTest> outcomes(String client) throws Exception {
        List<HostileAnswer> answers = Catalogue.answers();
        try (HostileServer other = HostileServer.start(path -> null);
                HostileServer server = HostileServer.start(HostileServer.among(answers), other.port())) {
            HostileProfile.write(folder.resolve("profile"), answers);
            HostileProfile.writeTarget(folder.resolve("target.yaml"), "http://localhost:" + server.port());
            KitProcess kit = KitProcess.run(
                    folder,
                    Map.of("TOKEN", HostileProfile.TOKEN),
                    "dev.photospec.cli.Main",
                    "run",
                    "--config=target.yaml",
                    "--profile=profile",
                    "--client=" + client,
                    "--report-dir=report");
            assertThat(folder.resolve("report/conformance.json"))
                    .as(kit.output())
                    .exists();
            Map<String, JsonNode> cases = cases(folder.resolve("report/conformance.json"));
            return Stream.concat(
                    Stream.of(
                            dynamicTest(
                                    "the run ends as not conformant",
                                    () -> assertThat(kit.exit())
                                            .as(kit.output())
                                            .isEqualTo(1)),
                            dynamicTest(
                                    "nothing raw reaches the terminal",
                                    () -> assertThat(kit.output())
                                            .doesNotContain("\tat ", "Exception in", "\u001b", "WARNING")
                                            .doesNotContain(SECRETS)),
                            dynamicTest("no file holds the token", leaks(folder.resolve("report"))),
                            dynamicTest(
                                    "no other host is called",
                                    () -> assertThat(other.heads()).isEmpty())),
                    answers.stream()
                            .map(answer -> dynamicTest(answer.id(), () -> isAsStated(answer, cases.get(answer.id())))));
        }
    }

    /** Reads at once, because the folder is gone when the dynamic tests are run. */
    private static Executable leaks(Path folder) throws Exception {
        List<String> leaks = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                SECRETS.stream()
                        .filter(text::contains)
                        .forEach(secret -> leaks.add(file.getFileName() + ": " + around(text, secret)));
            }
        }
        return () -> assertThat(leaks).isEmpty();
    }

    private static String around(String text, String secret) {
        int at = text.indexOf(secret);
        return text.substring(Math.max(0, at - 100), Math.min(text.length(), at + 100));
    }

    private static void isAsStated(HostileAnswer answer, JsonNode judged) {
        String told = judged.path("reason").asString("")
                + judged.path("findings")
                        .valueStream()
                        .map(finding -> "expected " + finding.path("expected").asString() + ", got "
                                + finding.path("actual").asString())
                        .collect(Collectors.joining("; "));
        assertThat(judged.path("outcome").asString()).as(told).isIn(answer.outcomes());
        assertThat(told).contains(answer.says());
        assertThat(told).doesNotContain("the kit broke");
    }

    private static Map<String, JsonNode> cases(Path file) throws Exception {
        JsonNode report = new JsonMapper().readTree(Files.readString(file, StandardCharsets.UTF_8));
        return report.path("profiles")
                .valueStream()
                .flatMap(profile -> profile.path("requirements").valueStream())
                .flatMap(requirement -> requirement.path("cases").valueStream())
                .collect(Collectors.toMap(judged -> judged.path("owner").asString(), judged -> judged));
    }
}
