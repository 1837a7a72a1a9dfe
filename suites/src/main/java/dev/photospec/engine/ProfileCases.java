package dev.photospec.engine;

import dev.photospec.plan.Case;
import dev.photospec.run.JudgeFactory;
import dev.photospec.run.Selector;
import dev.photospec.run.ShardPlan;
import dev.photospec.run.Targets;
import dev.photospec.spec.Profile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The cases that a run would judge by one profile.
 *
 * @param profile the profile
 * @param ledger where its requirements are written down: a file, or a resource of the class path
 * @param cases the cases, in the order of the plan
 */
public record ProfileCases(Profile profile, Path ledger, List<Case> cases) {

    private static final String LEDGER = "requirements.yaml";

    /** Copies what it is given. */
    public ProfileCases {
        cases = List.copyOf(cases);
    }

    /**
     * Returns the cases of each profile, in the targets' order.
     *
     * @throws dev.photospec.run.UsageException if a pattern matches no case
     */
    public static List<ProfileCases> of(Targets targets, Selector selector, ShardPlan sharding) {
        List<List<Case>> cases = sharding.select(JudgeFactory.cases(selector, targets), targets);
        return IntStream.range(0, cases.size())
                .mapToObj(i -> of(targets.pairs().get(i), cases.get(i)))
                .toList();
    }

    private static ProfileCases of(Targets.Pair pair, List<Case> cases) {
        Path own = Path.of(pair.target().profile(), LEDGER);
        Path bundled = Path.of("profiles", pair.profile().id(), LEDGER);
        return new ProfileCases(pair.profile(), Files.isRegularFile(own) ? own.toAbsolutePath() : bundled, cases);
    }
}
