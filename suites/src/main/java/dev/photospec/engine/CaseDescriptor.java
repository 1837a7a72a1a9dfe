package dev.photospec.engine;

import java.util.Set;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;

/** One case; where each is judged several times, one round of it. */
final class CaseDescriptor extends AbstractTestDescriptor {

    private final GroupDescriptor group;
    private final String caseName;
    private final Set<TestTag> tags;

    /**
     * Adds itself to the group.
     *
     * @param group its requirement, which a platform that cleans up its memory forgets after the first round
     * @param caseName the case's {@link EngineRun#name}
     */
    CaseDescriptor(
            UniqueId id, String name, TestSource source, GroupDescriptor group, String caseName, Set<TestTag> tags) {
        super(id, name, source);
        this.group = group;
        this.caseName = caseName;
        this.tags = Set.copyOf(tags);
    }

    @Override
    public Type getType() {
        return Type.TEST;
    }

    @Override
    public Set<TestTag> getTags() {
        return tags;
    }

    /** Returns the case's id, which no other case of its profile has. */
    @Override
    public String getLegacyReportingName() {
        return caseName.substring(caseName.indexOf('/') + 1);
    }

    GroupDescriptor group() {
        return group;
    }

    String caseName() {
        return caseName;
    }

    /** Returns the same case once more. */
    CaseDescriptor round(int number) {
        return new CaseDescriptor(
                getUniqueId().append("round", String.valueOf(number)),
                getDisplayName() + ", round " + number,
                getSource().orElse(null),
                group,
                caseName,
                tags);
    }
}
