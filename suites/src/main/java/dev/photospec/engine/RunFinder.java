package dev.photospec.engine;

import java.nio.file.Path;
import java.util.Optional;

/** Finds the runs that classes and files describe; found itself by {@link java.util.ServiceLoader}. */
public interface RunFinder {

    /** Returns whether the class describes a run. Nothing of it is initialized. */
    boolean describes(Class<?> type);

    /**
     * Returns the run of a class that {@link #describes} one.
     *
     * @throws RuntimeException if it is described wrongly
     */
    EngineRun of(Class<?> type);

    /** Returns the run that a configuration describes, or nothing if the file is something else. */
    Optional<EngineRun> of(Path file);
}
