package dev.photospec.run;

import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.ProfileRun;
import dev.photospec.verdict.SavedResult;
import dev.photospec.verdict.cause.Cause;
import dev.photospec.verdict.cause.SavedCauses;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The cases of a saved result that are judged again.
 *
 * @param result the result
 * @param cases the cases, all of one profile
 */
public record ReplayedCases(SavedResult result, List<SavedCase> cases) {

    private static final String USUAL = "photospec-report/conformance.json";
    private static final Pattern NUMBER = Pattern.compile("(^|#)\\d{1,6}$");

    /**
     * Finds the cases.
     *
     * @param name a result's file, and after {@code #} a case in it or the number of a cause; without these, the last
     *     case that failed; or the number of a cause alone
     * @param folder what a relative file begins at
     * @param allFailed whether every failed case is wanted instead
     * @throws UsageException if there is no such result or case, or none failed
     */
    public static ReplayedCases find(String name, Path folder, boolean allFailed) {
        if (isCause(name)) {
            return ofCause(name, folder);
        }
        if (name.indexOf('#') >= 0) {
            SavedCase one = SavedCase.find(name, file -> Reports.read(folder.resolve(file)));
            return new ReplayedCases(Reports.read(folder.resolve(file(name))), List.of(one));
        }
        SavedResult result = Reports.read(folder.resolve(name));
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
        List<CaseVerdict> wanted = allFailed ? failed : List.of(last);
        return new ReplayedCases(
                result,
                wanted.stream()
                        .filter(verdict -> verdict.profile().equals(last.profile()))
                        .map(verdict -> new SavedCase(
                                profile(result, verdict), verdict, result.run().reading()))
                        .toList());
    }

    /**
     * Finds the cases of a cause.
     *
     * @throws UsageException if the result has no cause of that number
     */
    private static ReplayedCases ofCause(String name, Path folder) {
        Cause cause = cause(name, folder);
        SavedResult result = Reports.read(folder.resolve(file(name)));
        List<SavedCase> cases = new ArrayList<>();
        Reports.making(() -> {
            result.replay(
                    CaseListener.cases(verdict -> {
                        if (verdict.profile().equals(cause.profile())
                                && cause.cases().contains(verdict.id())) {
                            cases.add(new SavedCase(
                                    profile(result, verdict),
                                    verdict,
                                    result.run().reading()));
                        }
                    }),
                    null);
            return null;
        });
        return new ReplayedCases(result, cases);
    }

    /**
     * Returns a cause of a saved result.
     *
     * @param name its number alone, for the result where a run writes it by default, or {@code FILE#NUMBER}
     * @param folder what a relative file begins at
     * @throws UsageException if there is no such result or cause
     */
    public static Cause cause(String name, Path folder) {
        int number = Integer.parseInt(name.substring(name.lastIndexOf('#') + 1));
        String file = file(name);
        List<Cause> causes = Reports.making(() -> SavedCauses.of(Reports.read(folder.resolve(file))));
        if (number < 1 || number > causes.size()) {
            throw new UsageException("photospec: " + file + " has no cause " + number + "; "
                    + (causes.isEmpty() ? "nothing failed" : "there are 1 to " + causes.size()));
        }
        return causes.get(number - 1);
    }

    private static String file(String name) {
        int hash = name.lastIndexOf('#');
        return hash < 0 ? USUAL : name.substring(0, hash);
    }

    /** Returns whether the text names a cause: a number, alone or after a file and {@code #}. */
    public static boolean isCause(String name) {
        return NUMBER.matcher(name).find();
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
