package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A WireMock without a class of ours serves what was exported, and passes what the reference passes. */
class StubExportTest {

    private static final Pattern PORT = Pattern.compile("port: +(\\d+)");

    @TempDir
    private Path folder;

    /** Whichever picture is sent, a read shows the same one afterwards; and it has no metadata of its own. */
    private static final Set<String> SHOWN_AS_SENT = Set.of(
            "own-user-update-shows-in-me",
            "update-body-is-the-photo",
            "update-changes-the-entity-tag",
            "update-comes-before-the-directory",
            "update-is-not-enlarged",
            "update-replaces-the-photo-before",
            "update-sets-the-first-photo",
            "update-shows-in-value",
            "update-under-the-limit-is-stored",
            "user-contact-update-shows-in-contacts",
            "user-folder-contact-update-shows-in-folder-contacts");

    private static final Set<String> SHOWN_AS_SENT_TO_LIBRE_GRAPH = Set.of(
            "delete-removes-the-photo",
            "photo-can-be-set-after-delete",
            "update-creates-a-photo",
            "update-shows-at-the-user",
            "update-shows-in-value");

    @Test
    void every_statement_of_a_dialect_that_only_reads_passes_at_a_stock_wiremock() throws IOException {
        assertThat(notPassed("graph-localtest")).isEmpty();
    }

    @Test
    void every_statement_but_those_about_the_picture_that_was_sent_passes_at_a_stock_wiremock() throws IOException {
        assertThat(notPassed("libre-graph").keySet()).isEqualTo(SHOWN_AS_SENT_TO_LIBRE_GRAPH);
    }

    @Tag("full")
    @Test
    void so_it_is_in_the_dialect_with_the_most_statements() throws IOException {
        assertThat(notPassed("graph-v1.0").keySet()).isEqualTo(SHOWN_AS_SENT);
    }

    /** Returns the statements that do not pass, with a case of each; they are those that the export lists. */
    private Map<String, JsonNode> notPassed(String profile) throws IOException {
        export(profile);
        Map<String, JsonNode> notPassed = new TreeMap<>();
        int passed = 0;
        for (JsonNode requirement : judged(profile).path("profiles").get(0).path("requirements")) {
            for (JsonNode one : requirement.path("cases")) {
                if (one.path("outcome").asString().equals("passed")) {
                    passed++;
                } else {
                    notPassed.put(requirement.path("id").asString(), one);
                }
            }
        }

        assertThat(notPassed.keySet()).as(notPassed + "").isEqualTo(listed(profile));
        assertThat(passed).isGreaterThan(30);
        return notPassed;
    }

    private Set<String> listed(String profile) throws IOException {
        return Files.readAllLines(folder.resolve("stubs").resolve(profile).resolve("not-expressed.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceFirst(":.*", ""))
                .collect(Collectors.toSet());
    }

    @Test
    void who_exports_is_told_how_to_serve_and_judge_and_what_stubs_cannot_do() {
        assertThat(export("graph-localtest"))
                .contains("stubs in", "serve them: java -jar wiremock-standalone.jar --root-dir", "judge them:")
                .contains("Stubs keep nothing", "not-expressed.txt");
    }

    private String export(String profile) {
        KitCommand.Ended ended = new KitCommand(folder).run("serve", "--export", "stubs", "--profile", profile);
        assertThat(ended.code()).as(ended.output()).isZero();
        return ended.output();
    }

    private JsonNode judged(String profile) throws IOException {
        Path stubs = folder.resolve("stubs").resolve(profile);
        Process stock = stock(stubs);
        try {
            Path config = stubs.resolve("photospec.yaml");
            Files.writeString(config, Files.readString(config).replace("localhost:8080", "127.0.0.1:" + port(stock)));
            new KitCommand(folder).run("run", "--config", config + "", "--allow-writes", "--report-dir", "report");
            return new JsonMapper().readTree(Files.readString(folder.resolve("report/conformance.json")));
        } finally {
            stock.destroyForcibly();
        }
    }

    /** As the hint says, on a free port; there is no class of ours in this process. */
    private Process stock(Path stubs) throws IOException {
        String jar = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> path.contains("wiremock-standalone"))
                .findFirst()
                .orElseThrow();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java, "-jar", jar, "--root-dir", stubs + "", "--port", "0", "--bind-address", "127.0.0.1")
                .redirectErrorStream(true)
                .start();
    }

    /** WireMock tells its port when it listens, and hardly anything afterwards. */
    private static String port(Process stock) throws IOException {
        StringBuilder told = new StringBuilder();
        BufferedReader lines = stock.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher port = PORT.matcher(line);
            if (port.matches()) {
                return port.group(1);
            }
            told.append(line).append('\n');
        }
        throw new IllegalStateException("WireMock ended: " + told);
    }
}
