package dev.photospec.judge;

import dev.photospec.plan.Case;
import dev.photospec.verdict.CaseVerdict;

/** A case together with the assignment it belongs to. */
public record JudgedCase(ProfileJob assignment, Case judged) {

    /** Tries it and says what came out. */
    public CaseVerdict verdict() {
        return assignment.judge().judge(judged);
    }
}
