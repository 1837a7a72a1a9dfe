package dev.photospec.traffic;

import dev.photospec.check.PhotoShown;
import dev.photospec.plan.Case;
import dev.photospec.spec.Profile;
import dev.photospec.spec.State;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Knows the documented paths at which the traffic shows a photo: elsewhere a refusal or a missing photo proves nothing. */
final class Witnesses {

    private static final Set<State> WITH_PHOTO = Set.of(State.MAILBOX, State.BOTH, State.ANY);

    private final Set<String> answered = new HashSet<>();
    private final Set<String> shown = new HashSet<>();

    Witnesses(Profile profile, RouteReader reader, List<RecordedMessage> messages) {
        messages.stream()
                .filter(message -> message.exchange().isSuccess())
                .forEach(message -> reader.read(message).ifPresent(photo -> {
                    String route = message.exchange().request().verb() + " "
                            + photo.owner().template() + photo.resource().path();
                    answered.add(route);
                    if (PhotoShown.in(message.exchange().response(), profile).isPresent()) {
                        shown.add(route);
                    }
                }));
    }

    /** Returns whether the case needs no witness, or somebody else was answered at its path. */
    boolean allow(Case judged) {
        String route = judged.route().toString();
        boolean refused = judged.requirement().credential().mustBeRefused();
        boolean without =
                !judged.writes() && !WITH_PHOTO.contains(judged.requirement().state());
        return (!refused || answered.contains(route)) && (!without || shown.contains(route));
    }
}
