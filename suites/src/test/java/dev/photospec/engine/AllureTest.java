package dev.photospec.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.photospec.cli.Behaviours;
import dev.photospec.plan.WritePolicy;
import dev.photospec.reference.Reference;
import dev.photospec.run.ClientKind;
import dev.photospec.run.Listeners;
import dev.photospec.run.Reports;
import dev.photospec.run.RunContext;
import dev.photospec.run.RunSession;
import dev.photospec.run.RunSettings;
import dev.photospec.run.Selector;
import dev.photospec.run.Targets;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Reading;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.Target;
import dev.photospec.vendor.Photospec;
import dev.photospec.vendor.PhotospecSuite;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.VerdictListener;
import io.qameta.allure.Allure;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.junitplatform.AllureJunitPlatform;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One content for Allure, whoever has it written. */
class AllureTest {

    /** As a vendor writes it. */
    @PhotospecSuite
    static class VendorSuite implements Supplier<Photospec> {

        private static final InheritableThreadLocal<Photospec> described = new InheritableThreadLocal<>();

        @Override
        public Photospec get() {
            return described.get();
        }
    }

    private static final Profile PROFILE = Profiles.load("graph-v1.0");
    private static final List<String> CASES = List.of("value-answers-200", "read-scope-listed-is-enough");

    @TempDir
    private Path folder;

    private final Reference reference = Reference.start(0);
    private final AllureLifecycle before = Allure.getLifecycle();
    private Target target;

    @BeforeEach
    void mount() {
        target = reference.mount(PROFILE, Behaviours.mutant("listed-scope-is-refused"));
    }

    @AfterEach
    void stop() {
        Allure.setLifecycle(before);
        reference.close();
    }

    private static Output silent(Path reports) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return new Output(reports, nowhere, StandardCharsets.UTF_8, false, false, true, 80, Map.of());
    }

    /** The results of a run of the command line. */
    private Map<String, ObjectNode> results() throws IOException {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        RunSettings settings = new RunSettings(
                Reading.DOCUMENTED,
                folder,
                List.of("allure", "json"),
                new Selector(CASES, List.of()),
                ClientKind.JDK,
                true);
        Targets targets = Targets.of(target, PROFILE, WritePolicy.READ_ONLY);
        RunContext caller = RunContext.process(nowhere, nowhere, Map.of(), (reports, quiet, out) -> silent(reports));
        assertThat(PlatformRun.execute(new RunSession(settings, targets, caller)))
                .isNotZero();
        return results(folder.resolve("allure-results"));
    }

    /** Returns the results by the names of their cases. */
    private static Map<String, ObjectNode> results(Path folder) throws IOException {
        Map<String, ObjectNode> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith("-result.json")).toList()) {
                ObjectNode result = (ObjectNode) new JsonMapper().readTree(file);
                found.put(result.path("fullName").asString(), result);
            }
        }
        return found;
    }

    /** Without what is the time's, and what a listener says of the platform. */
    private static String content(ObjectNode result) {
        ObjectNode copy = result.deepCopy();
        copy.remove(List.of("start", "stop", "uuid", "labels"));
        copy.putArray("own-labels")
                .addAll(result.path("labels")
                        .valueStream()
                        .filter(label -> !List.of("junit.platform.uniqueid", "language")
                                .contains(label.path("name").asString()))
                        .toList());
        return copy.toString()
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "UUID")
                .replaceAll("\"(start|stop)\":[0-9]+", "");
    }

    @Test
    void a_run_that_Allure_listens_to_says_what_its_saved_result_says() throws Exception {
        Map<String, ObjectNode> heard = results();
        Path again = Files.createDirectory(folder.resolve("again"));
        VerdictListener allure = Listeners.alone("allure");
        Reports.read(folder.resolve("conformance.json")).replay(allure, silent(again));
        Map<String, ObjectNode> saved = results(again.resolve("allure-results"));

        assertThat(heard.keySet()).isEqualTo(saved.keySet()).hasSizeGreaterThan(10);
        assertThat(heard.values())
                .extracting(one -> one.path("status").asString())
                .contains("passed", "failed");
        heard.forEach((name, result) -> assertThat(content(result)).as(name).isEqualTo(content(saved.get(name))));
    }

    @Test
    void a_vendors_own_Allure_gets_the_same() throws Exception {
        Map<String, ObjectNode> ours = results();
        Path own = folder.resolve("own");
        Allure.setLifecycle(new AllureLifecycle(new FileSystemResultsWriter(own)));
        VendorSuite.described.set(Photospec.of(target)
                .profile("graph-v1.0")
                .with("--only", String.join(",", CASES))
                .reportDir(folder.resolve("report")));
        LauncherConfig config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestExecutionListeners(new AllureJunitPlatform())
                .build();
        LauncherFactory.create(config)
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(VendorSuite.class))
                        .build());
        Map<String, ObjectNode> theirs = results(own);

        assertThat(theirs.keySet()).isEqualTo(ours.keySet());
        ours.forEach((name, result) -> {
            ObjectNode other = theirs.get(name);
            for (String same : List.of("name", "status", "historyId", "parameters", "links", "titlePath")) {
                assertThat(other.path(same)).as(name).isEqualTo(result.path(same));
            }
            assertThat(other.path("steps").size())
                    .as(name)
                    .isEqualTo(result.path("steps").size());
        });
    }
}
