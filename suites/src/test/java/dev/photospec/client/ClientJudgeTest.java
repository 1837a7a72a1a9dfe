package dev.photospec.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.reference.Reference;
import dev.photospec.spec.Document;
import dev.photospec.spec.Profile;
import dev.photospec.spec.client.ClientLedger;
import dev.photospec.spec.client.ClientSource;
import dev.photospec.spec.client.ClientStatement;
import dev.photospec.spec.load.DataFile;
import dev.photospec.spec.load.Profiles;
import dev.photospec.spec.load.Section;
import dev.photospec.target.Target;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A strict provider says of each client what it does wrong, and nothing else. */
class ClientJudgeTest {

    private static final ClientLedger LEDGER = ClientLedger.bundled();
    private static final Map<String, Section> CLIENTS = clients();

    @TempDir
    private Path folder;

    private static Map<String, Section> clients() {
        Map<String, Section> clients = new LinkedHashMap<>();
        Section root = new Section(DataFile.read(Path.of("src/test/resources/clients/clients.yaml"))
                .root());
        root.list("clients", client -> client).forEach(client -> clients.put(client.text("name"), client));
        return clients;
    }

    static Stream<String> names() {
        return CLIENTS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_client_is_found_to_do_what_it_does_and_nothing_else(String name) throws Exception {
        Section script = CLIENTS.get(name);
        StrictProvider provider = new StrictProvider(LEDGER);
        run(script, provider);

        ClientReport report = provider.reports().get(0);
        assertThat(report.findings())
                .as(String.join("\n", report.lines()))
                .extracting(ClientFinding::id)
                .containsExactlyInAnyOrderElementsOf(script.texts("finds"));
        assertThat(report.findings()).allSatisfy(finding -> {
            assertThat(finding.client()).isEqualTo(name);
            assertThat(finding.count()).isPositive();
            assertThat(finding.source()).isNotEmpty();
            assertThat(finding.detail()).isNotEmpty();
        });
    }

    @Test
    void a_finding_is_told_once_and_the_report_holds_no_token() throws Exception {
        StrictProvider provider = new StrictProvider(LEDGER);
        StringWriter said = new StringWriter();
        Path file = folder.resolve("client.json");
        ClientConsole console = new ClientConsole(provider, new PrintWriter(said), file);
        run(CLIENTS.get("weak-token"), provider);
        run(CLIENTS.get("token-in-query"), provider);
        console.tell();
        int length = said.toString().length();
        console.tell();

        assertThat(said.toString()).hasSize(length);
        assertThat(said.toString())
                .contains("2x, first in request 1, GET /users/bob%40fabrikam.example/photo", "Get photo, Permissions");
        assertThat(console.end()).isEqualTo(1);
        assertThat(Files.readString(file))
                .contains("\"scope-is-enough-to-read\"")
                .doesNotContain("eyJ");
        assertThat(said.toString()).doesNotContain("eyJ");
    }

    @Test
    void without_requests_nothing_is_green() throws IOException {
        StringWriter said = new StringWriter();

        int code = new ClientConsole(new StrictProvider(LEDGER), new PrintWriter(said), folder.resolve("client.json"))
                .end();

        assertThat(code).isEqualTo(3);
        assertThat(said.toString()).contains("nothing is judged");
    }

    @Test
    void every_statement_is_broken_by_a_planted_client_and_every_habit_is_a_statement() {
        assertThat(LEDGER.statements()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(LEDGER.statements()).extracting(ClientStatement::id).doesNotHaveDuplicates();
        assertThat(Habits.names())
                .containsExactlyInAnyOrderElementsOf(LEDGER.statements().stream()
                        .map(ClientStatement::habit)
                        .distinct()
                        .toList());
        List<String> found = CLIENTS.values().stream()
                .flatMap(client -> client.texts("finds").stream())
                .distinct()
                .toList();
        assertThat(found)
                .containsAll(LEDGER.statements().stream()
                        .map(ClientStatement::id)
                        .filter(id -> !id.equals("token-is-not-in-the-body"))
                        .toList());
    }

    @Test
    void a_source_names_a_section_that_the_document_has() {
        for (String id : Profiles.bundled()) {
            Profile profile = Profiles.load(id);
            for (ClientStatement statement : LEDGER.statements()) {
                for (ClientSource source : statement.sources()) {
                    if (source.profiles().contains(id)) {
                        Document document = profile.documents().get(source.document());
                        assertThat(document).as(id + " " + statement.id()).isNotNull();
                        assertThat(document.sections())
                                .as(id + " " + statement.id())
                                .contains(source.section());
                    }
                }
            }
        }
    }

    private static void run(Section script, StrictProvider provider) throws IOException, InterruptedException {
        Profile profile = Profiles.load(script.has("profile") ? script.text("profile") : "graph-v1.0");
        try (Reference reference = Reference.prepare(0, provider)) {
            Target target = reference.mount(profile);
            provider.mount(profile, target.url());
            reference.listen();
            new ScriptedClient(script, reference, target).run();
        }
    }
}
