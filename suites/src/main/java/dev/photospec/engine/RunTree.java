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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;

/** Adds to a run what is wanted of its plan: profile, suite, requirement and case. */
final class RunTree {

    private final RunDescriptor root;
    private final Set<UniqueId> wanted;
    private final boolean named;
    private final Map<UniqueId, GroupDescriptor> groups = new HashMap<>();
    private final Map<String, UniqueId> rows = new HashMap<>();

    /**
     * @param wanted the ids that were selected, each with everything below it
     * @param named whether anybody reads names, sources and tags
     */
    RunTree(RunDescriptor root, Set<UniqueId> wanted, boolean named) {
        this.root = root;
        this.wanted = wanted;
        this.named = named;
    }

    /** Returns how many cases there are, wanted or not. */
    int add(List<ProfilePlan> profiles) {
        for (ProfilePlan profile : profiles) {
            CaseSources sources = named ? CaseSources.of(root, profile) : null;
            for (Case judged : profile.cases()) {
                UniqueId row = rowId(profile.profile(), judged.requirement());
                UniqueId id = row.append("case", judged.id());
                if (isWanted(id)) {
                    GroupDescriptor group = row(row, profile.profile(), judged.requirement(), sources);
                    group.addChild(test(id, group, profile.profile(), judged, sources));
                }
            }
        }
        return profiles.stream().mapToInt(profile -> profile.cases().size()).sum();
    }

    private boolean isWanted(UniqueId id) {
        return wanted.stream().anyMatch(one -> id.hasPrefix(one) || one.hasPrefix(id));
    }

    private UniqueId rowId(Profile profile, Requirement row) {
        return rows.computeIfAbsent(
                EngineRun.name(profile.id(), row.id()),
                absent -> root.getUniqueId()
                        .append("profile", profile.id())
                        .append("suite", row.suite())
                        .append("requirement", row.id()));
    }

    private GroupDescriptor row(UniqueId id, Profile profile, Requirement row, CaseSources sources) {
        GroupDescriptor known = groups.get(id);
        if (known != null) {
            return known;
        }
        UniqueId inSuite = id.removeLastSegment();
        UniqueId inProfile = inSuite.removeLastSegment();
        GroupDescriptor above =
                group(root, inProfile, () -> new TestDescription(profile.title(), sources.group(null), Set.of()));
        GroupDescriptor suite =
                group(above, inSuite, () -> new TestDescription(row.suite(), sources.group(null), tags(row.suite())));
        String name = row.id() + ": " + row.statement();
        return group(suite, id, () -> new TestDescription(name, sources.group(row.id()), Set.of()));
    }

    private GroupDescriptor group(TestDescriptor parent, UniqueId id, Supplier<TestDescription> description) {
        return groups.computeIfAbsent(id, absent -> {
            GroupDescriptor made = new GroupDescriptor(id, described(description));
            parent.addChild(made);
            return made;
        });
    }

    private CaseDescriptor test(UniqueId id, GroupDescriptor group, Profile profile, Case judged, CaseSources sources) {
        return new CaseDescriptor(
                id,
                described(() -> new TestDescription(name(judged), sources.test(judged), tags(judged))),
                group,
                EngineRun.name(profile.id(), judged.id()));
    }

    private TestDescription described(Supplier<TestDescription> description) {
        return named ? description.get() : TestDescription.NONE;
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
