package dev.photospec.verdict.cause;

import dev.photospec.spec.Credential;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Outcome;

/**
 * The part of a case that did not pass by which cases are grouped; its bodies are not kept.
 *
 * @param profile the profile's id
 * @param requirement the requirement's id
 * @param id the case's id
 * @param verb the judged request method
 * @param template the judged path as the document prints it
 * @param owner how the owner was addressed, such as {@code users by upn}
 * @param variant a scope or a size, or empty
 * @param failed whether it failed, and did not only warn
 * @param credential the kind of token that was sent
 * @param symptom what came back
 */
record BrokenCase(
        String profile,
        String requirement,
        String id,
        String verb,
        String template,
        String owner,
        String variant,
        boolean failed,
        Credential credential,
        Symptom symptom) {

    static BrokenCase of(CaseVerdict verdict, Credential credential, Symptom symptom) {
        return new BrokenCase(
                verdict.profile(),
                verdict.requirement(),
                verdict.id(),
                verdict.verb(),
                verdict.template(),
                verdict.owner(),
                verdict.variant() == null ? "" : verdict.variant(),
                verdict.outcome() == Outcome.FAILED,
                credential,
                symptom);
    }

    String ownerKind() {
        return kindOf(owner);
    }

    /** Returns whether the judged route itself is such a request. */
    boolean isJudgedAt(RequestKind place) {
        return place.verb().isEmpty() || RequestKind.methodOf(verb).equals(place.verb());
    }

    /** Returns the owner's word without the way of addressing. */
    static String kindOf(String owner) {
        return owner.replaceFirst(" by .*", "");
    }
}
