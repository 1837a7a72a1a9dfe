package dev.photospec.run;

import dev.photospec.spec.Reading;
import dev.photospec.spec.load.Nearest;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Finding;
import dev.photospec.verdict.ProfileRun;
import dev.photospec.verdict.SavedResult;
import dev.photospec.verdict.VerdictListener;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One case of a saved result.
 *
 * @param profile its profile in that run
 * @param verdict what came out of it then
 * @param reading by which disputed statements were judged
 */
public record SavedCase(ProfileRun profile, CaseVerdict verdict, Reading reading) {

    /**
     * Finds it by {@code FILE#PROFILE/CASE-ID}; the profile may be left out where there is only one.
     *
     * @throws UsageException if there is no such case
     */
    public static SavedCase find(String name, Function<Path, SavedResult> reader) {
        int hash = name.lastIndexOf('#');
        if (hash <= 0 || hash == name.length() - 1) {
            throw new UsageException("photospec: '" + name + "' names no case; write FILE#PROFILE/CASE-ID");
        }
        SavedResult result = reader.apply(Path.of(name.substring(0, hash)));
        Finder finder = new Finder(name.substring(hash + 1), result.run().profiles());
        Reports.making(() -> {
            result.replay(finder, null);
            return null;
        });
        return new SavedCase(finder.profile, finder.found(), result.run().reading());
    }

    public String id() {
        return verdict.id();
    }

    /** Returns what came out of it, in one line. */
    public String told() {
        String outcome = verdict.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String why = verdict.findings().stream().map(Finding::message).collect(Collectors.joining("; "));
        String said = why.isEmpty() ? verdict.reason() : why;
        return outcome + " at " + profile.target() + (said == null ? "" : ": " + said);
    }

    private static final class Finder implements VerdictListener {

        private final ProfileRun profile;
        private final String id;
        private final List<String> ids = new ArrayList<>();
        private CaseVerdict match;

        Finder(String name, List<ProfileRun> profiles) {
            this.profile = profiles.stream()
                    .filter(one -> name.startsWith(one.id() + "/"))
                    .findFirst()
                    .or(() -> profiles.size() == 1 ? Optional.of(profiles.get(0)) : Optional.empty())
                    .orElseThrow(() -> new UsageException("photospec: '" + name + "' begins with no profile of the"
                            + " result: "
                            + profiles.stream().map(ProfileRun::id).collect(Collectors.joining(", "))));
            this.id = name.startsWith(profile.id() + "/")
                    ? name.substring(profile.id().length() + 1)
                    : name;
        }

        CaseVerdict found() {
            if (match == null) {
                throw new UsageException("photospec: the result has no case '" + id + "'" + Nearest.hint(id, ids));
            }
            return match;
        }

        @Override
        public String format() {
            return "finder";
        }

        @Override
        public void judged(CaseVerdict verdict) {
            if (verdict.profile().equals(profile.id())) {
                ids.add(verdict.id());
                match = verdict.id().equals(id) ? verdict : match;
            }
        }
    }
}
