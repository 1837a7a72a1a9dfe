package dev.photospec.engine;

import java.util.Set;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;

/** A profile, a suite or a requirement, with what belongs to it below it. */
final class GroupDescriptor extends AbstractTestDescriptor {

    private final Set<TestTag> tags;

    GroupDescriptor(UniqueId id, String name, TestSource source, Set<TestTag> tags) {
        super(id, name, source);
        this.tags = Set.copyOf(tags);
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
