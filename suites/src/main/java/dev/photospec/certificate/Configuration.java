package dev.photospec.certificate;

import dev.photospec.plan.WritePolicy;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Reading;
import dev.photospec.target.Connection;
import dev.photospec.target.Grant;
import dev.photospec.target.Implementation;
import dev.photospec.target.Limits;
import dev.photospec.target.PhotoOwner;
import dev.photospec.target.Target;
import dev.photospec.verdict.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The configuration of a run without any secret: of a token only its owner and its kind of source.
 *
 * @param formatVersion the version of the transcript's form
 * @param tool the kit
 * @param kit the digest of the kit's own code and data
 * @param reading by which disputed statements are judged
 * @param consent what may be changed at the targets
 * @param judged the profiles and their targets
 */
public record Configuration(
        String formatVersion, Tool tool, String kit, Reading reading, WritePolicy consent, List<Judged> judged) {

    static final String FORMAT_VERSION = "1";

    /** A target that is judged by a profile; the requirements are identified by their digest. */
    record Judged(
            String profile,
            String requirements,
            String target,
            Implementation implementation,
            List<Signed> credentials,
            List<PhotoOwner> owners,
            List<String> classes,
            List<String> absent,
            Limits limits) {

        /** The target as far as planning needs it: nobody gets a token. */
        Target described() {
            List<Grant> grants = credentials.stream()
                    .map(signed -> new Grant(signed.user(), signed.scopes(), null, signed.expired()))
                    .toList();
            return new Target(
                    target,
                    profile,
                    implementation,
                    grants,
                    owners,
                    classes,
                    absent,
                    limits,
                    Connection.DIRECT,
                    Map.of());
        }
    }

    /** A credential: its user, its scopes, and its kind of source. */
    record Signed(String user, List<String> scopes, String source, boolean expired) {}

    /** With nothing judged yet. */
    public static Configuration of(Tool tool, Reading reading, WritePolicy consent) {
        return new Configuration(FORMAT_VERSION, tool, KitDigest.now(), reading, consent, List.of());
    }

    /** The same with a further target. */
    public Configuration and(Profile profile, Target target) {
        List<Judged> more = new ArrayList<>(judged);
        more.add(new Judged(
                profile.id(),
                Digest.of(profile),
                target.url(),
                target.implementation(),
                target.credentials().stream().map(Configuration::signed).toList(),
                target.owners(),
                target.classes(),
                target.absent(),
                target.limits()));
        return new Configuration(formatVersion, tool, kit, reading, consent, List.copyOf(more));
    }

    private static Signed signed(Grant grant) {
        return new Signed(grant.user(), grant.scopes(), String.valueOf(grant.source()), grant.expired());
    }
}
