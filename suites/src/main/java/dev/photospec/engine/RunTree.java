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
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;

/** Adds to a run what is wanted of its plan: profile, suite, requirement and case. */
final class RunTree {

    private static final String UNREAD = "-";

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
        TestSource above = sources == null ? null : sources.group(null);
        TestSource own = sources == null ? null : sources.group(row.id());
        GroupDescriptor first = group(root, inProfile, profile.title(), above, Set.of());
        GroupDescriptor suite = group(first, inSuite, row.suite(), above, tags(row.suite()));
        return group(suite, id, row.id() + ": " + row.statement(), own, Set.of());
    }

    private GroupDescriptor group(
            TestDescriptor parent, UniqueId id, String name, TestSource source, Set<TestTag> tags) {
        return groups.computeIfAbsent(id, absent -> {
            GroupDescriptor made = named
                    ? new GroupDescriptor(id, name, source, tags)
                    : new GroupDescriptor(id, UNREAD, null, Set.of());
            parent.addChild(made);
            return made;
        });
    }

    private static CaseDescriptor test(
            UniqueId id, GroupDescriptor group, Profile profile, Case judged, CaseSources sources) {
        String name = EngineRun.name(profile.id(), judged.id());
        return sources == null
                ? new CaseDescriptor(id, UNREAD, null, group, name, Set.of())
                : new CaseDescriptor(id, name(judged), sources.test(judged), group, name, tags(judged));
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
