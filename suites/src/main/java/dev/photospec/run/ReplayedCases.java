package dev.photospec.run;

import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.ProfileRun;
import dev.photospec.verdict.SavedResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The cases of a saved result that are judged again.
 *
 * @param result the result
 * @param cases the cases, all of one profile
 */
public record ReplayedCases(SavedResult result, List<SavedCase> cases) {

    /**
     * Finds the cases.
     *
     * @param name a result's file, and after {@code #} a case in it; without a case, the last that failed
     * @param allFailed whether every failed case is wanted instead
     * @throws UsageException if there is no such result or case, or none failed
     */
    public static ReplayedCases find(String name, boolean allFailed) {
        if (name.indexOf('#') >= 0) {
            SavedCase one = SavedCase.find(name, Reports::read);
            return new ReplayedCases(Reports.read(Path.of(name.substring(0, name.lastIndexOf('#')))), List.of(one));
        }
        SavedResult result = Reports.read(Path.of(name));
        List<CaseVerdict> failed = new ArrayList<>();
        Reports.making(() -> {
            result.replay(
                    CaseListener.cases(verdict -> {
                        if (verdict.outcome() == Outcome.FAILED) {
                            failed.add(verdict);
                        }
                    }),
                    null);
            return null;
        });
        if (failed.isEmpty()) {
            throw new UsageException("photospec: no case failed in " + name
                    + "; to judge another one again: photospec replay " + name + "#PROFILE/CASE-ID");
        }
        CaseVerdict last = failed.get(failed.size() - 1);
        return new ReplayedCases(
                result,
                failed.stream()
                        .filter(verdict -> allFailed ? verdict.profile().equals(last.profile()) : verdict == last)
                        .map(verdict -> new SavedCase(
                                profile(result, verdict), verdict, result.run().reading()))
                        .toList());
    }

    private static ProfileRun profile(SavedResult result, CaseVerdict verdict) {
        return result.run().profiles().stream()
                .filter(profile -> profile.id().equals(verdict.profile()))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the profile that all of them belong to. */
    public ProfileRun profile() {
        return cases.get(0).profile();
    }
}
