package dev.photospec.scenario;

import dev.photospec.exchange.Request;
import dev.photospec.exchange.RequestTag;
import dev.photospec.exchange.Token;
import dev.photospec.exchange.Tokens;
import dev.photospec.exchange.Tokens.TokenRefused;
import dev.photospec.plan.Case;
import dev.photospec.plan.Obstacles;
import dev.photospec.plan.PlannedStep;
import dev.photospec.plan.RoutePath;
import dev.photospec.plan.Subject;
import dev.photospec.plan.SubjectResolver;
import dev.photospec.plan.TokenNeed;
import dev.photospec.spec.Credential;
import dev.photospec.spec.Key;
import dev.photospec.spec.Owner;
import dev.photospec.spec.PercentEncoding;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Route;
import dev.photospec.spec.Step;
import dev.photospec.target.Grant;
import dev.photospec.target.Target;
import dev.photospec.target.TokenSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Builds the request of a step for a case: its URL, token and picture. */
public final class RequestBuilder {

    private final Profile profile;
    private final Target target;
    private final SubjectResolver subjects;
    private final Tokens tokens;
    private final RequestTag sender;

    public RequestBuilder(Profile profile, Target target, Tokens tokens, RequestTag sender) {
        this.profile = profile;
        this.target = target;
        this.subjects = new SubjectResolver(target);
        this.tokens = tokens;
        this.sender = sender;
    }

    /** Returns the profile whose routes are asked. */
    public Profile profile() {
        return profile;
    }

    /** Returns the target that is asked. */
    public Target target() {
        return target;
    }

    /** The request of a step that sends nothing and names no size and no photo id. */
    public Request build(Case judged, Step step) throws TokenRefused {
        return build(judged, step, null, null);
    }

    /**
     * The request of the step.
     *
     * @param selected the size or photo id for the resource's placeholder, or null
     * @param body the picture to send, or null
     * @throws TokenRefused if there is no token for it
     */
    public Request build(Case judged, Step step, String selected, byte[] body) throws TokenRefused {
        PlannedStep planned = PlannedStep.of(profile, judged, step);
        Route route = planned.route();
        Subject subject = planned.subject();
        List<Key> addressing = addressing(judged, step, route.owner(), subject);
        String path = RoutePath.of(route.owner(), addressing, route.resource(), subject, selected);
        refuseDotSegments(path);
        Map<String, String> fields = new TreeMap<>(sender.fields(judged.id()));
        fields.putAll(step.headers());
        if (body != null) {
            fields.putIfAbsent(
                    "Content-Type",
                    step.content() == null
                            ? step.picture().type()
                            : step.content().type());
        }
        // An empty value leaves out a field that would be sent otherwise.
        fields.values().removeIf(String::isEmpty);
        return new Request(route.verb(), base(step) + path + query(step), fields, token(judged, planned), body);
    }

    /** A server or a proxy resolves them, encoded or not (RFC 3986 section 5.2.4): the request would be another one. */
    private static void refuseDotSegments(String path) throws TokenRefused {
        for (String segment : path.split("/", -1)) {
            if (segment.equals(".") || segment.equals("..")) {
                throw new TokenRefused("nothing was sent: the id '" + segment
                        + "' cannot stand in a path, where it means another folder (RFC 3986 section 5.2.4)");
            }
        }
    }

    /** The base URL; that of another API version if the step asks for one, which stands beside the profile's own. */
    private String base(Step step) throws TokenRefused {
        String named = step.version() == null ? target.url() : target.versions().get(step.version());
        if (named != null) {
            return named;
        }
        String own = profile.basePath().replaceFirst(".*/", "/");
        if (!target.url().endsWith(own)) {
            throw new TokenRefused("nothing was sent: the target does not end in " + own
                    + ", so the place of its version " + step.version()
                    + " is unknown; add in photospec.yaml: versions: {" + step.version() + ": https://…}");
        }
        return target.url().replaceFirst("[^/]*$", step.version());
    }

    /** The route a step addresses. */
    public Route route(Case judged, Step step) {
        return PlannedStep.route(profile, judged, step);
    }

    /** A step that names its path is addressed by the first key that is known, any other one as the case is. */
    private static List<Key> addressing(Case judged, Step step, Owner owner, Subject subject) throws TokenRefused {
        return step.at() == null && owner.id().equals(judged.route().owner().id())
                ? judged.addressing()
                : owner.addressings().stream()
                        .filter(subject::canFill)
                        .findFirst()
                        .orElseThrow(() -> new TokenRefused("nothing was sent: the path of " + owner.id()
                                + " cannot be filled for " + subject.owner().photoKey()));
    }

    private Token token(Case judged, PlannedStep planned) throws TokenRefused {
        Route route = planned.route();
        Subject subject = planned.sender();
        return switch (planned.credential()) {
            case NONE -> null;
            case MALFORMED -> InvalidTokens.malformed(scheme(route, subject));
            case TAMPERED -> InvalidTokens.tampered(sufficient(route, subject));
            case SUFFICIENT -> sufficient(route, subject);
            case EACH_LISTED, EACH_REFUSED, LISTED_AMONG_OTHERS, REFUSED_TOGETHER, NO_SCOPES, EXPIRED ->
                token(subject, need(judged, route, planned.credential()));
        };
    }

    private TokenNeed need(Case judged, Route route, Credential credential) {
        return new TokenNeed(judged.scope(), profile.scopes(route).orElse(null), credential);
    }

    private String scheme(Route route, Subject subject) {
        return TokenNeed.sufficient(profile.scopes(route).orElse(null))
                .choose(subjects.grantsOf(subject.signedIn()))
                .map(Grant::source)
                .filter(TokenSource.Basic.class::isInstance)
                .map(source -> "Basic")
                .orElse("Bearer");
    }

    private Token sufficient(Route route, Subject subject) throws TokenRefused {
        return token(subject, TokenNeed.sufficient(profile.scopes(route).orElse(null)));
    }

    private Token token(Subject subject, TokenNeed need) throws TokenRefused {
        Optional<Grant> grant = need.choose(subjects.grantsOf(subject.signedIn()));
        if (grant.isEmpty()) {
            throw new TokenRefused(Obstacles.noToken(subject, need).sentence());
        }
        if (need.isAccompanied()) {
            return tokens.accompanied(grant.get(), need.scope(), need.asked());
        }
        return need.isAlone() ? tokens.alone(grant.get(), need.asked()) : tokens.token(grant.get(), need.asked());
    }

    private static String query(Step step) {
        return step.query().isEmpty()
                ? ""
                : new TreeMap<>(step.query())
                        .entrySet().stream()
                                .map(option -> name(option.getKey()) + "=" + list(option.getValue()))
                                .collect(Collectors.joining("&", "?", ""));
    }

    /** A system query option keeps its literal $, as real clients send it. */
    private static String name(String name) {
        return name.startsWith("$") ? "$" + PercentEncoding.of(name.substring(1)) : PercentEncoding.of(name);
    }

    private static String list(String value) {
        return PercentEncoding.of(value).replace("%2C", ",");
    }
}
