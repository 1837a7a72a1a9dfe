package dev.photospec.hostile;

import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.VerdictListener;

/** A report format with a bug: where and how is told by an environment variable. */
public final class BreakingListener implements VerdictListener {

    /** Such as {@code judged StackOverflowError}. */
    static final String HOW = "BREAKING_LISTENER";

    @Override
    public String format() {
        return "breaking";
    }

    @Override
    public void started(Run run, Output output) {
        maybe("started");
    }

    @Override
    public void judged(CaseVerdict verdict) {
        maybe("judged");
    }

    @Override
    public void finished(Conclusion conclusion) {
        maybe("finished");
    }

    private static void maybe(String where) {
        String how = System.getenv(HOW);
        if (how.startsWith(where)) {
            switch (how.substring(where.length() + 1)) {
                case "StackOverflowError" -> deeper(0);
                case "OutOfMemoryError" -> System.out.println(new long[Integer.MAX_VALUE].length);
                case "AssertionError" -> throw new AssertionError("a bug");
                default -> throw new IllegalStateException("a bug");
            }
        }
    }

    private static long deeper(long depth) {
        return depth < 0 ? depth : deeper(depth + 1) + 1;
    }
}
