package dev.photospec.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.junit.platform.engine.ExecutionRequest;

/** Tells when the caller of the engine wants no more, which the platform can say from 6.0 on. */
@FunctionalInterface
interface CancellationSignal {

    /** Returns whether nothing more is to begin. */
    boolean isGiven();

    /** Returns the signal of the request; one that is never given where the platform knows of none. */
    static CancellationSignal of(ExecutionRequest request) {
        try {
            Object token =
                    ExecutionRequest.class.getMethod("getCancellationToken").invoke(request);
            Method given = Class.forName("org.junit.platform.engine.CancellationToken", false, classes())
                    .getMethod("isCancellationRequested");
            return () -> isTrue(given, token);
        } catch (ReflectiveOperationException e) {
            return () -> false;
        }
    }

    private static ClassLoader classes() {
        return ExecutionRequest.class.getClassLoader();
    }

    private static boolean isTrue(Method given, Object token) {
        try {
            return (boolean) given.invoke(token);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("the platform's cancellation token cannot be asked", e);
        }
    }
}
