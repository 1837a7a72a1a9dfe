package dev.photospec.cli.options;

import dev.photospec.plan.Case;
import dev.photospec.plan.CasePlanner;
import dev.photospec.plan.WritePolicy;
import dev.photospec.run.Targets;
import dev.photospec.run.UsageException;
import dev.photospec.setup.ProfileGuess;
import dev.photospec.spec.Credential;
import dev.photospec.spec.PhotoOf;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Size;
import dev.photospec.spec.State;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.Grant;
import dev.photospec.target.Limits;
import dev.photospec.target.PhotoOwner;
import dev.photospec.target.Target;
import dev.photospec.target.TokenSource;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A target of which nothing but the URL is known. All that can be tried there is to read the signed-in user's photo
 * without being signed in: a photo that is shown is a fault, and a refusal proves nothing without a good token.
 */
record UnknownTarget(Profile profile, Target target) {

    private static final String NOBODY = "nobody@photospec.example";
    /** Nothing is judged by it. */
    private static final Size SUPPOSED = new Size(648, 648);

    private static final Set<State> STATES = EnumSet.of(State.ANY, State.MAILBOX);
    private static final Set<Credential> WITHOUT = EnumSet.of(Credential.NONE, Credential.MALFORMED);

    /** @throws UsageException if the profile is neither named nor to be seen by the URL */
    static UnknownTarget at(String url, List<String> profiles) {
        List<String> guesses = profiles.isEmpty() ? ProfileGuess.of(url) : profiles;
        if (guesses.isEmpty()) {
            throw new UsageException("photospec: which API is at " + url + "? Name it with --profile: "
                    + String.join(", ", Profiles.bundled())
                    + "; or name a configuration with --config, which photospec init writes");
        }
        PhotoOwner me =
                PhotoOwner.of(PhotoOf.USER, NOBODY).named(NOBODY, NOBODY).withPhoto(SUPPOSED);
        // None of the cases sends a token, and none is had for whoever asks how a good one is answered.
        Grant none = new Grant(NOBODY, List.of("any"), new TokenSource.Command("exit 1"));
        Profile profile = Profiles.load(guesses.get(0));
        Target target = new Target(url, guesses.get(0), null, List.of(none), List.of(me), List.of(), Limits.DEFAULT);
        return new UnknownTarget(profile, TargetOverrides.of(target, url, Limits.DEFAULT));
    }

    /** Returns the cases that send no token and read the signed-in user's photo, as {@code profile/case-id}. */
    Set<String> cases() {
        return new CasePlanner(profile, target, WritePolicy.READ_ONLY)
                .cases().stream()
                        .filter(UnknownTarget::needsNothing)
                        .map(one -> profile.id() + "/" + one.id())
                        .collect(Collectors.toSet());
    }

    private static boolean needsNothing(Case one) {
        return one.obstacle() == null
                && !one.writes()
                && one.route().owner().keys().isEmpty()
                && STATES.contains(one.requirement().state())
                && WITHOUT.contains(one.requirement().credential());
    }

    Targets targets(PrintWriter err) {
        err.println(
                "photospec: no configuration, so all that is tested of " + profile.id() + " is that nothing is shown"
                        + " without a token; a refusal proves nothing as long as no good token is known");
        err.println("photospec: to test the rest: photospec init --discover " + target.url());
        err.flush();
        return Targets.of(target, profile, WritePolicy.READ_ONLY);
    }
}
