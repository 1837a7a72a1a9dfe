package dev.photospec.report.allure;

import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.VerdictListener;
import io.qameta.allure.Allure;

/** Adds each verdict to the test that somebody's own Allure reports on this thread. */
public final class CurrentTest implements VerdictListener {

    private AllureContent content;

    private CurrentTest() {}

    /** Returns the listener; null where there is no Allure. */
    public static VerdictListener ofClassPath() {
        try {
            Class.forName("io.qameta.allure.Allure", false, CurrentTest.class.getClassLoader());
            return new CurrentTest();
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    @Override
    public String format() {
        return "the current test";
    }

    @Override
    public void started(Run run, Output output) {
        content = new AllureContent(run);
    }

    @Override
    public void judged(CaseVerdict verdict) {
        if (Allure.getLifecycle().getCurrentTestCase().isPresent()) {
            content.add(Allure.getLifecycle(), verdict);
        }
    }
}
