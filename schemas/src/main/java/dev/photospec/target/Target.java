package dev.photospec.target;

import java.util.List;
import java.util.Map;

/**
 * A base URL and what has to be known about it.
 *
 * @param url the base URL that every route stands under, without a slash at the end
 * @param profile the id or folder of the profile it is judged by; null if the caller names it
 * @param implementation its name and version; null if not said
 * @param credentials the tokens that can be had, in order of preference
 * @param owners who may have a photo there; the signed-in user {@code me} first
 * @param classes the conformance classes its vendor claims; empty for all
 * @param absent what the deployment lacks, by the names of the profile
 * @param limits what it may be asked for
 * @param connection how it is reached
 * @param versions the base URLs of other versions of the API, by the version; by the target's own URL if not said
 */
public record Target(
        String url,
        String profile,
        Implementation implementation,
        List<Grant> credentials,
        List<PhotoOwner> owners,
        List<String> classes,
        List<String> absent,
        Limits limits,
        Connection connection,
        Map<String, String> versions) {

    /** Returns the same target, judged by that profile or folder. */
    public Target judgedBy(String idOrFolder) {
        return new Target(
                url, idOrFolder, implementation, credentials, owners, classes, absent, limits, connection, versions);
    }

    /** Returns the same target at another base URL. */
    public Target at(String base) {
        return new Target(
                base, profile, implementation, credentials, owners, classes, absent, limits, connection, versions);
    }

    /** Returns the same target with these tokens. */
    public Target with(List<Grant> tokens) {
        return new Target(url, profile, implementation, tokens, owners, classes, absent, limits, connection, versions);
    }

    /** A target that lacks nothing and is reached straight. */
    public Target(
            String url,
            String profile,
            Implementation implementation,
            List<Grant> credentials,
            List<PhotoOwner> owners,
            List<String> classes,
            Limits limits) {
        this(
                url,
                profile,
                implementation,
                credentials,
                owners,
                classes,
                List.of(),
                limits,
                Connection.DIRECT,
                Map.of());
    }

    /** Returns the same target with other limits. */
    public Target withLimits(Limits others) {
        return new Target(
                url, profile, implementation, credentials, owners, classes, absent, others, connection, versions);
    }
}
