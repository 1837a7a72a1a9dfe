package dev.photospec.run;

import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.VerdictListener;
import java.util.function.Consumer;

/** Hears the cases of a saved result, and nothing else. */
public record CaseListener(Consumer<CaseVerdict> taking) implements VerdictListener {

    public static CaseListener cases(Consumer<CaseVerdict> taking) {
        return new CaseListener(taking);
    }

    @Override
    public String format() {
        return "heard";
    }

    @Override
    public void judged(CaseVerdict verdict) {
        taking.accept(verdict);
    }
}
