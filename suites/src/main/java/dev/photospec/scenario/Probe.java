package dev.photospec.scenario;

import dev.photospec.exchange.Client;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.RequestTag;
import dev.photospec.exchange.Tokens;
import dev.photospec.exchange.Tokens.TokenRefused;
import dev.photospec.plan.Case;
import dev.photospec.plan.Subject;
import dev.photospec.plan.SubjectResolver;
import dev.photospec.plan.TokenNeed;
import dev.photospec.spec.Answer;
import dev.photospec.spec.Credential;
import dev.photospec.spec.Key;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Requirement;
import dev.photospec.spec.Resource;
import dev.photospec.spec.Route;
import dev.photospec.spec.Source;
import dev.photospec.spec.Standing;
import dev.photospec.spec.State;
import dev.photospec.target.PhotoOwner;
import dev.photospec.target.Target;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a photo once, outside of any requirement, to find out what a target is like. */
public final class Probe {

    private final Profile profile;
    private final SubjectResolver subjects;
    private final RequestBuilder requests;
    private final Client client;

    /** @param sender who sends, for the target's log */
    public Probe(Profile profile, Target target, Client client, Tokens tokens, RequestTag sender) {
        this.profile = profile;
        this.subjects = new SubjectResolver(target);
        this.requests = new RequestBuilder(profile, target, tokens, sender);
        this.client = client;
    }

    /**
     * What became of it.
     *
     * @param route where it was asked for; null if nowhere
     * @param exchange what was sent and came back, or null
     * @param obstacle why nothing was sent, or null
     */
    public record Sight(Route route, Exchange exchange, String obstacle) {}

    /** Reads the owner's photo where a token allows it. */
    public Sight photo(PhotoOwner owner) {
        Sight last = new Sight(null, null, "no route of the profile leads to it");
        for (Route route : routes()) {
            Optional<Subject> subject = subjects.of(route.owner())
                    .filter(one -> one.owner().equals(owner))
                    .filter(one -> addressing(route, one).isPresent())
                    .filter(one -> hasToken(route, one))
                    .findFirst();
            if (subject.isPresent()) {
                return sight(route, subject.get());
            }
            last = subjects.of(route.owner()).anyMatch(one -> one.owner().equals(owner))
                    ? new Sight(route, null, "no credential allows " + route)
                    : last;
        }
        return last;
    }

    /** Reads along the route, with somebody who has a photo in the mailbox. */
    public Sight route(Route route) {
        return subjects.of(route.owner())
                .filter(one -> one.owner().state() == State.MAILBOX)
                .filter(one -> addressing(route, one).isPresent() && hasToken(route, one))
                .findFirst()
                .map(subject -> sight(route, subject))
                .orElseGet(() -> new Sight(route, null, "nobody with a photo and a token for it is configured"));
    }

    /** The photo itself first, then its metadata: some dialects have nothing else. */
    private List<Route> routes() {
        return Stream.of(Answer.PICTURE, Answer.METADATA)
                .map(answer -> profile.routes().stream()
                        .filter(route -> route.verb().equals("GET"))
                        .filter(route -> route.resource().answers() == answer)
                        .filter(route -> route.resource().selects() == Resource.Selects.NOTHING)
                        .toList())
                .filter(routes -> !routes.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Optional<List<Key>> addressing(Route route, Subject subject) {
        return route.owner().addressings().stream().filter(subject::canFill).findFirst();
    }

    private boolean hasToken(Route route, Subject subject) {
        return TokenNeed.sufficient(profile.scopes(route).orElse(null))
                .among(subjects.grantsOf(subject.signedIn()))
                .isPresent();
    }

    private Sight sight(Route route, Subject subject) {
        Requirement look = new Requirement(
                "look",
                "",
                new Source("", ""),
                Standing.IMPLIED,
                null,
                "",
                null,
                null,
                State.ANY,
                null,
                null,
                Credential.SUFFICIENT,
                null,
                null,
                null,
                null,
                null,
                null);
        List<Key> addressing = addressing(route, subject).orElseThrow();
        Case open = new Case(look, route, addressing, null, null, subject, null, null, List.of(), null);
        String size = route.resource().selects() == Resource.Selects.NOTHING
                ? null
                : String.valueOf(subject.owner().mailboxPhoto());
        try {
            return new Sight(route, client.send(requests.of(open, look.steps().get(0), size, null)), null);
        } catch (TokenRefused e) {
            return new Sight(route, null, e.getMessage());
        }
    }
}
