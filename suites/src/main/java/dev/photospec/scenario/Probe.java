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
import dev.photospec.spec.PhotoOf;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Requirement;
import dev.photospec.spec.Resource;
import dev.photospec.spec.Route;
import dev.photospec.spec.Source;
import dev.photospec.spec.Standing;
import dev.photospec.spec.State;
import dev.photospec.target.PhotoOwner;
import dev.photospec.target.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
     * The result of a probe.
     *
     * @param route where it was asked for; null if nowhere
     * @param addressing the keys in the path; null if nothing was sent
     * @param exchange what was sent and came back, or null
     * @param obstacle why nothing was sent, or null
     */
    public record Sight(Route route, List<Key> addressing, Exchange exchange, String obstacle) {

        /** Returns the names that stand in the path, such as {@code " by upn"}; nothing for a path without. */
        public String by() {
            return addressing == null || addressing.isEmpty()
                    ? ""
                    : addressing.stream().map(Key::attribute).collect(Collectors.joining(".", " by ", ""));
        }

        static Sight none(Route route, String obstacle) {
            return new Sight(route, null, null, obstacle);
        }
    }

    /** Reads the owner's photo where a token allows it: a user's by every name, any other once. */
    public List<Sight> photos(PhotoOwner owner) {
        return photos(owner, owner.kind() == PhotoOf.USER);
    }

    /** Reads the owner's photo once, where a token allows it. */
    public Sight photo(PhotoOwner owner) {
        return photos(owner, false).get(0);
    }

    private List<Sight> photos(PhotoOwner owner, boolean byEveryName) {
        Map<List<Key>, Sight> seen = new LinkedHashMap<>();
        Sight none = Sight.none(null, "no route of the profile leads to it");
        for (Route route : routes()) {
            List<Subject> all = subjects.of(route.owner())
                    .filter(one -> one.owner().equals(owner))
                    .toList();
            none = all.isEmpty() ? none : Sight.none(route, "no credential allows " + route);
            all.stream()
                    .filter(one -> hasToken(route, one))
                    .findFirst()
                    .ifPresent(one -> addressings(route, one)
                            .filter(keys -> byEveryName || seen.isEmpty())
                            .forEach(keys -> seen.computeIfAbsent(keys, by -> sight(route, by, one))));
        }
        return seen.isEmpty() ? List.of(none) : List.copyOf(seen.values());
    }

    /** Reads along the route, with somebody who has a photo in the mailbox. */
    public Sight route(Route route) {
        if (route.resource().selects() == Resource.Selects.PHOTO_ID) {
            return Sight.none(route, "only a run knows the photo's id");
        }
        return subjects.of(route.owner())
                .filter(one -> one.owner().state() == State.MAILBOX)
                .filter(one -> addressings(route, one).findFirst().isPresent() && hasToken(route, one))
                .findFirst()
                .map(subject ->
                        sight(route, addressings(route, subject).findFirst().orElseThrow(), subject))
                .orElseGet(() -> Sight.none(route, "nobody with a photo and a token for it is configured"));
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

    private static Stream<List<Key>> addressings(Route route, Subject subject) {
        return route.owner().addressings().stream().filter(subject::canFill);
    }

    private boolean hasToken(Route route, Subject subject) {
        return TokenNeed.sufficient(profile.scopes(route).orElse(null))
                .choose(subjects.grantsOf(subject.signedIn()))
                .isPresent();
    }

    private Sight sight(Route route, List<Key> addressing, Subject subject) {
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
        Case open = Case.open(look, route, addressing, null, null).with(subject, null, List.of());
        String size = route.resource().selects() == Resource.Selects.NOTHING
                ? null
                : String.valueOf(subject.owner().mailboxPhoto());
        try {
            return new Sight(
                    route,
                    addressing,
                    client.send(requests.build(open, look.steps().get(0), size, null)),
                    null);
        } catch (TokenRefused e) {
            return Sight.none(route, e.getMessage());
        }
    }
}
