package dev.photospec.engine;

import java.util.Set;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;

/** A profile, a suite or a requirement, with what belongs to it below it. */
final class GroupDescriptor extends AbstractTestDescriptor {

    private final Set<TestTag> tags;

    GroupDescriptor(UniqueId id, TestDescription description) {
        super(id, description.name(), description.source());
        this.tags = description.tags();
    }

    @Override
    public Type getType() {
        return Type.CONTAINER;
    }

    @Override
    public Set<TestTag> getTags() {
        return tags;
    }
}
