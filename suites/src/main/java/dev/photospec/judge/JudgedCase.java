package dev.photospec.judge;

import dev.photospec.scenario.Case;
import dev.photospec.verdict.CaseVerdict;

/** A case together with the assignment it belongs to. */
public record JudgedCase(Assignment assignment, Case judged) {

    /** Tries it and says what came out. */
    public CaseVerdict verdict() {
        return assignment.judge().judge(judged);
    }
}
