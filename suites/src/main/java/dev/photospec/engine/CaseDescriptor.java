package dev.photospec.engine;

import java.util.Set;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;

/** One case; where each is judged several times, one round of it. */
final class CaseDescriptor extends AbstractTestDescriptor {

    private final TestDescription description;
    private final GroupDescriptor group;
    private final String caseName;

    /**
     * Describes the first round of a case.
     *
     * @param group its requirement, which a platform that cleans up its memory forgets after the first round
     * @param caseName the case's {@link EngineRun#name}
     */
    CaseDescriptor(UniqueId id, TestDescription description, GroupDescriptor group, String caseName) {
        super(id, description.name(), description.source());
        this.description = description;
        this.group = group;
        this.caseName = caseName;
    }

    @Override
    public Type getType() {
        return Type.TEST;
    }

    @Override
    public Set<TestTag> getTags() {
        return description.tags();
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
        TestDescription once =
                new TestDescription(description.name() + ", round " + number, description.source(), description.tags());
        return new CaseDescriptor(getUniqueId().append("round", String.valueOf(number)), once, group, caseName);
    }
}
