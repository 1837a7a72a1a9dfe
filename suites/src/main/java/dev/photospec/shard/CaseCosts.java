package dev.photospec.shard;

import dev.photospec.plan.Case;
import dev.photospec.run.CaseListener;
import dev.photospec.run.Reports;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/** The cost of each case: its time in an earlier result, or else about as many requests as it sends. */
public record CaseCosts(Map<String, Long> millis) {

    /** Reading before and after a write, setting again and reading again. */
    private static final int KEEPING = 4;

    /** @param result a conformance.json, or null to go by requests alone */
    public static CaseCosts of(Path result) {
        Map<String, Long> millis = new HashMap<>();
        if (result != null) {
            Reports.making(() -> {
                Reports.read(result)
                        .replay(
                                CaseListener.cases(
                                        verdict -> millis.put(key(verdict.profile(), verdict.id()), verdict.millis())),
                                null);
                return null;
            });
        }
        return new CaseCosts(millis);
    }

    /** The cost of a profile's case; where times are known, one that is new costs a request's worth of ten. */
    public ToLongFunction<Case> costsOf(String profile) {
        return one -> {
            long requests =
                    one.obstacle() != null ? 0 : one.requirement().steps().size() + (one.writes() ? KEEPING : 0);
            return millis.isEmpty() ? requests : millis.getOrDefault(key(profile, one.id()), 10 * requests);
        };
    }

    private static String key(String profile, String id) {
        return profile + "/" + id;
    }
}
