package dev.photospec.engine;

import java.util.Set;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;

/**
 * Says what a test is, for people and builds.
 *
 * @param source its place; null if it has none
 */
record TestDescription(String name, TestSource source, Set<TestTag> tags) {

    /** For tests whose descriptions nobody reads. */
    static final TestDescription NONE = new TestDescription("-", null, Set.of());

    /** Copies what it is given. */
    TestDescription {
        tags = Set.copyOf(tags);
    }
}
