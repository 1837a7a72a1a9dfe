package dev.photospec.engine;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.FileSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.engine.support.discovery.SelectorResolver;

/** Makes one descriptor of each run that is selected by its class, its file, or the unique id of anything in it. */
final class RunSelectorResolver implements SelectorResolver {

    private static final String CLASS = "class";
    private static final String FILE = "file";

    private final RunFinder finder;
    private final Predicate<String> classNames;
    private final Map<UniqueId, RunDescriptor> found = new LinkedHashMap<>();

    RunSelectorResolver(RunFinder finder, Predicate<String> classNames) {
        this.finder = finder;
        this.classNames = classNames;
    }

    @Override
    public Resolution resolve(ClassSelector selector, Context context) {
        Class<?> type = selector.getJavaClass();
        return finder.describes(type) && classNames.test(type.getName())
                ? resolution(context, CLASS, type.getName(), run -> run.want(run.getUniqueId()))
                : Resolution.unresolved();
    }

    @Override
    public Resolution resolve(FileSelector selector, Context context) {
        Path file = selector.getPath();
        return finder.of(file).isPresent()
                ? resolution(context, FILE, file.toString(), run -> run.want(run.getUniqueId()))
                : Resolution.unresolved();
    }

    @Override
    public Resolution resolve(UniqueIdSelector selector, Context context) {
        UniqueId id = selector.getUniqueId();
        if (id.getSegments().size() < 2) {
            return Resolution.unresolved();
        }
        UniqueId.Segment run = id.getSegments().get(1);
        return resolution(context, run.getType(), run.getValue(), one -> one.want(id));
    }

    private Resolution resolution(Context context, String kind, String name, Consumer<RunDescriptor> wanting) {
        Optional<RunDescriptor> run = context.addToParent(root -> {
            UniqueId id = root.getUniqueId().append(kind, name);
            RunDescriptor known = found.get(id);
            Optional<RunDescriptor> made = known == null ? descriptor(id, kind, name) : Optional.of(known);
            made.ifPresent(one -> found.put(id, one));
            return made;
        });
        run.ifPresent(wanting);
        return run.map(one -> Resolution.match(Match.exact(one))).orElseGet(Resolution::unresolved);
    }

    private Optional<RunDescriptor> descriptor(UniqueId id, String kind, String name) {
        if (kind.equals(FILE)) {
            Path file = Path.of(name);
            return finder.of(file).map(run -> new RunDescriptor(id, name, FileSource.from(file.toFile()), () -> run));
        }
        return kind.equals(CLASS)
                ? ReflectionSupport.tryToLoadClass(name)
                        .toOptional()
                        .filter(finder::describes)
                        .map(type -> of(id, type))
                : Optional.empty();
    }

    private RunDescriptor of(UniqueId id, Class<?> type) {
        TestSource source = ClassSource.from(type);
        Supplier<EngineRun> run = () -> finder.of(type);
        return new RunDescriptor(id, type.getSimpleName(), source, run);
    }
}
