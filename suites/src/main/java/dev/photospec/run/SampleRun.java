package dev.photospec.run;

import dev.photospec.plan.Case;
import dev.photospec.spec.Credential;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Reading;
import dev.photospec.spec.State;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A saved result whose exchanges are shown as samples.
 *
 * @param file the result
 * @param temporary the folder to delete afterwards, or null
 */
public record SampleRun(Path file, TemporaryFolder temporary) implements AutoCloseable {

    public static SampleRun of(Path result) {
        return new SampleRun(result, null);
    }

    /** Records one exchange of each route from the embedded reference. */
    public static SampleRun ofReference(List<Profile> profiles, RunContext.Outputs outputs) throws IOException {
        TemporaryFolder temporary = TemporaryFolder.of("photospec-samples-");
        Path folder = temporary.path();
        SampleRun samples = new SampleRun(folder.resolve("conformance.json"), temporary);
        try (Targets targets = Targets.reference(profiles, Reading.DOCUMENTED, (profile, target) -> target)) {
            Selector every = new Selector(List.of(), List.of());
            List<String> wanted = ProfilePlan.of(every, targets).stream()
                    .flatMap(plan -> oneOfEachRoute(plan.cases()).stream())
                    .distinct()
                    .toList();
            RunSettings settings = new RunSettings(
                    Reading.DOCUMENTED, folder, List.of("json"), new Selector(wanted, List.of()), ClientKind.JDK, true);
            new RunSession(settings, targets, RunContext.silent(outputs)).run();
        }
        return samples;
    }

    /** The ids of the cases that show each route best: one request, with a good token and a photo to be seen. */
    private static List<String> oneOfEachRoute(List<Case> cases) {
        Map<String, Case> best = new LinkedHashMap<>();
        cases.stream()
                .filter(one -> one.obstacle() == null)
                .sorted(Comparator.comparingInt(SampleRun::oddity))
                .forEach(one -> best.putIfAbsent(one.route().toString(), one));
        return best.values().stream().map(Case::id).toList();
    }

    private static int oddity(Case one) {
        Credential credential = one.requirement().credential();
        boolean good = credential == Credential.SUFFICIENT || credential == Credential.EACH_LISTED;
        boolean plain =
                one.requirement().steps().stream().allMatch(step -> step.query().isEmpty());
        return (good ? 0 : 8)
                + (one.requirement().state() == State.MAILBOX ? 0 : 4)
                + (plain ? 0 : 2)
                + (one.requirement().steps().size() == 1 ? 0 : 1);
    }

    @Override
    public void close() throws IOException {
        if (temporary != null) {
            temporary.close();
        }
    }
}
