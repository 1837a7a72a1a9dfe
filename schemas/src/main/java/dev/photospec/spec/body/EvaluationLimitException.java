package dev.photospec.spec.body;

/** A body cannot be validated in bounded work; this says nothing about the body. */
public final class EvaluationLimitException extends RuntimeException {

    private static final long serialVersionUID = 1;

    EvaluationLimitException(String pattern, Throwable cause) {
        super("the pattern " + pattern + " of the profile takes too many steps on this answer", cause);
    }
}
