package dev.photospec.spec.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The keywords of the closed schemas, each with its message. */
class LanguageTest {

    private static final String TARGET = "target: https://a.example\nowners: {me: {id: a, photo: none}}\n";
    private static final String ENTRY = """
            format: photospec-journal/1
            target: https://a.example
            profile: graph-v1.0
            config: photospec.yaml
            key: k
            owner: me
            verb: PUT
            url: https://a.example/me
            media-type: image/jpeg
            remembered: 2026-01-02T03:04:05Z
            """;
    private static final String VARIANT = """
            id: a
            habit: Answers slowly.
            why: Nothing forbids it.
            profiles: any
            at: {verbs: [GET]}
            change: {answer: {body: '{}'}}
            """;

    static Stream<Arguments> faultsOfTargets() {
        return Stream.of(
                arguments(
                        "limits: {concurrency: \"4\"}", "limits.concurrency must be an integer, found \"4\" (string)"),
                arguments(
                        "limits: {concurrency: 0, requests: 1000001}",
                        "limits.concurrency must be at least 1, found 0 (number)\n"
                                + "limits.requests must be at most 1000000, found 1000001 (number)"),
                arguments(
                        "run: {client: socket}",
                        "run.client must be one of sockets, jdk, rest-assured, found \"socket\" (string); did you mean"
                                + " 'sockets'?"),
                arguments(
                        "run: {client: 5}",
                        "run.client must be a string, found 5 (number)\n"
                                + "run.client must be one of sockets, jdk, rest-assured, found 5 (number)"),
                arguments(
                        "run: {client: [jdk]}",
                        "run.client must be a string, found a list\n"
                                + "run.client must be one of sockets, jdk, rest-assured, found a list"),
                arguments(
                        "run: {client: }", "run.client must be one of sockets, jdk, rest-assured, found \"\" (string)"),
                arguments(
                        "run: {format: [], only: ''}",
                        "run.format must have at least 1 entries, found a list\n"
                                + "run.only must have at least 1 characters, found \"\" (string)"),
                arguments(
                        "clases: all",
                        "unknown key 'clases'; did you mean 'classes'? Allowed: target, profile, versions, implementation,"
                                + " credentials, owners, classes, absent, waivers, limits, connection, run"),
                arguments("classes: some", "classes must be all, found \"some\" (string)"),
                arguments("classes: [read, read]", "classes must not have the same entry twice, found a list"),
                arguments("versions: {}", "versions must have at least 1 keys, found an object"),
                arguments(
                        "waivers: " + "x".repeat(1001),
                        "waivers must have at most 1000 characters, found \"" + "x".repeat(60) + "…\" (string)"),
                arguments(
                        "connection: {client-certificate: {file: a}, proxy: b}",
                        "missing key 'password' in connection.client-certificate\n"
                                + "connection.proxy must be a proxy such as http://proxy.example:3128 or"
                                + " http://${USER}:${PASSWORD}@proxy.example:3128, found \"b\" (string)"),
                arguments(
                        "credentials: [{token: {file: a, command: b}}]",
                        "credentials[0].token must have at most 1 keys, found an object"));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("target", "- a", "the file must be an object, found a list"),
                arguments(
                        "journal",
                        ENTRY.replace("2026-01-02T03:04:05Z", "yesterday"),
                        "remembered must have the form date-time, found \"yesterday\" (string)"),
                arguments(
                        "journal",
                        ENTRY.replace("journal/1", "journal/2"),
                        "format must be photospec-journal/1, found \"photospec-journal/2\" (string)"),
                arguments(
                        "lawful-variant",
                        VARIANT.replace("[GET]", "[GET, GETS]"),
                        "at.verbs[1] must be one of GET, PUT, PATCH, POST, DELETE, found \"GETS\" (string); did you mean"
                                + " 'GET'?"),
                arguments(
                        "lawful-variant",
                        VARIANT.replace("slowly.", "slowly").replace("id: a", "id: A"),
                        "id must be a slug such as photo-of-nobody, found \"A\" (string)\n"
                                + "habit must be one short sentence with its full stop, found \"Answers slowly\" (string)"));
    }

    private static String faults(String language, String text) {
        return String.join(
                "\n",
                Language.named(language).faults(DataFile.parse("f", text)).stream()
                        .map(DataFault::message)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("faultsOfTargets")
    void a_fault_of_a_target_says_what_is_allowed(String line, String messages) {
        assertThat(faults("target", TARGET + line)).isEqualTo(messages);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_says_what_is_allowed(String language, String text, String messages) {
        assertThat(faults(language, text)).isEqualTo(messages);
    }

    /** Checks a target in a process of its own. */
    public static void main(String[] arguments) {
        System.out.println("faults: " + faults("target", TARGET + "run: {client: jdk}"));
    }

    @Test
    void neither_a_mapper_nor_formats_are_made_for_a_target() throws IOException {
        Process check = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+init=info",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LanguageTest.class.getName())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("Initializing 'com/networknt/schema/Schema'", "faults: \n")
                .doesNotContain(
                        "Initializing 'tools/jackson/databind/ObjectMapper'",
                        "Initializing 'com/networknt/schema/format/Formats'");
    }

    @Test
    void what_is_right_has_no_fault() {
        assertThat(faults("target", TARGET)).isEmpty();
        assertThat(faults("journal", ENTRY)).isEmpty();
        assertThat(faults("lawful-variant", VARIANT)).isEmpty();
    }
}
