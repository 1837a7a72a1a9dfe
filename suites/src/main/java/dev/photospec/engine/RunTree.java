package dev.photospec.engine;

import dev.photospec.plan.Case;
import dev.photospec.run.ProfilePlan;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Requirement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;

/** Adds to a run what is wanted of its plan: profile, suite, requirement and case. */
final class RunTree {

    private final RunDescriptor root;
    private final Set<UniqueId> wanted;
    private final Map<UniqueId, GroupDescriptor> groups = new HashMap<>();

    /** @param wanted the ids that were selected, each with everything below it */
    RunTree(RunDescriptor root, Set<UniqueId> wanted) {
        this.root = root;
        this.wanted = wanted;
    }

    /** Returns how many cases there are, wanted or not. */
    int add(List<ProfilePlan> profiles) {
        for (ProfilePlan profile : profiles) {
            CaseSources sources = CaseSources.of(root, profile);
            profile.cases().forEach(one -> add(profile.profile(), one, sources));
        }
        return profiles.stream().mapToInt(profile -> profile.cases().size()).sum();
    }

    private void add(Profile profile, Case judged, CaseSources sources) {
        Requirement row = judged.requirement();
        UniqueId inProfile = root.getUniqueId().append("profile", profile.id());
        UniqueId inSuite = inProfile.append("suite", row.suite());
        UniqueId inRow = inSuite.append("requirement", row.id());
        UniqueId id = inRow.append("case", judged.id());
        if (wanted.stream().noneMatch(one -> id.hasPrefix(one) || one.hasPrefix(id))) {
            return;
        }
        GroupDescriptor parent =
                group(root, new GroupDescriptor(inProfile, profile.title(), sources.group(null), Set.of()));
        parent = group(parent, new GroupDescriptor(inSuite, row.suite(), sources.group(null), tags(row.suite())));
        parent = group(
                parent,
                new GroupDescriptor(inRow, row.id() + ": " + row.statement(), sources.group(row.id()), Set.of()));
        parent.addChild(new CaseDescriptor(
                id, name(judged), sources.test(judged), EngineRun.name(profile.id(), judged.id()), tags(judged)));
    }

    private GroupDescriptor group(TestDescriptor parent, GroupDescriptor made) {
        return groups.computeIfAbsent(made.getUniqueId(), absent -> {
            parent.addChild(made);
            return made;
        });
    }

    /** Names the requirement too: most reports show a test without what stands above it. */
    private static String name(Case judged) {
        String variant = judged.variant();
        return judged.requirement().id() + ": " + judged.route() + " (" + judged.owner()
                + (variant.isEmpty() ? ")" : ", " + variant + ")");
    }

    private static Set<TestTag> tags(Case judged) {
        Requirement row = judged.requirement();
        String standing = row.standing().name().toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(row.suite(), standing), judged.classes().stream())
                .flatMap(name -> tags(name).stream())
                .collect(Collectors.toSet());
    }

    private static Set<TestTag> tags(String name) {
        return TestTag.isValid(name) ? Set.of(TestTag.create(name)) : Set.of();
    }
}
