package dev.photospec.verdict.cause;

import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.SavedResult;
import dev.photospec.verdict.VerdictListener;
import java.io.IOException;
import java.util.List;

/** The causes of a saved result, numbered as its reports number them. */
public final class SavedCauses implements VerdictListener {

    private final Causes causes;

    private SavedCauses(Run run) {
        this.causes = new Causes(run);
    }

    /** @throws IOException if the file is damaged */
    public static List<Cause> of(SavedResult result) throws IOException {
        SavedCauses listener = new SavedCauses(result.run());
        result.replay(listener, null);
        return listener.causes.ranked();
    }

    @Override
    public String format() {
        return "causes";
    }

    @Override
    public void judged(CaseVerdict verdict) {
        causes.add(verdict);
    }
}
