package dev.photospec.traffic;

import dev.photospec.check.Checks;
import dev.photospec.check.Observation;
import dev.photospec.check.PhotoIds;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.RequestTag;
import dev.photospec.exchange.Token;
import dev.photospec.exchange.Tokens.TokenRefused;
import dev.photospec.image.ImageInspection;
import dev.photospec.image.KnownPictures;
import dev.photospec.plan.Case;
import dev.photospec.scenario.RequestBuilder;
import dev.photospec.spec.Expectation;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Resource;
import dev.photospec.spec.Route;
import dev.photospec.spec.Step;
import dev.photospec.spec.body.BodySchemas;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/** Finds, among recorded messages, those that a case would have sent, and puts them together as it would have seen them. */
final class CaseMatcher {

    /** One case is decided by so many combinations of messages at most. */
    private static final int MOST = 200;

    private static final Token ANY = new Token("any", "ANY");

    private final Profile profile;
    private final BodySchemas schemas;
    private final TrafficTenant tenant;
    private final RequestBuilder requests;
    private final SentCredential credentials;
    private final List<RecordedMessage> messages;
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final List<String> meanings;
    private final KnownPictures pictures = new KnownPictures();

    CaseMatcher(Profile profile, TrafficTenant tenant, List<RecordedMessage> messages) {
        this.profile = profile;
        this.schemas = BodySchemas.of(profile);
        this.tenant = tenant;
        this.requests = new RequestBuilder(profile, tenant.target(), (grant, scope) -> ANY, RequestTag.ANONYMOUS);
        this.credentials = new SentCredential(tenant, profile.schemes(), messages);
        this.messages = messages;
        this.meanings = messages.stream().map(RecordedMessage::meaning).toList();
        for (int i = 0; i < messages.size(); i++) {
            if (!messages.get(i).isConditional()) {
                places.computeIfAbsent(messages.get(i).place(), place -> new ArrayList<>())
                        .add(i);
            }
        }
    }

    /** An observation as a case would have made it, and the numbers of the messages that it was made of. */
    record Match(Observation observation, Set<Integer> messages) {}

    /** Returns every way in which the messages of the period are the steps of the case. */
    List<Match> match(Case judged, OwnerPeriod period) {
        List<ChosenMessages> ways = List.of(new ChosenMessages(Map.of(), Map.of()));
        for (Step step : judged.requirement().steps()) {
            List<ChosenMessages> longer = new ArrayList<>();
            for (ChosenMessages way : ways) {
                if (longer.size() < MOST) {
                    longer.addAll(next(judged, step, way, period));
                }
            }
            ways = longer;
        }
        return ways.stream()
                .filter(way -> isWhole(judged, way))
                .map(way -> new Match(
                        new Observation(
                                profile,
                                schemas,
                                judged.subject().owner(),
                                judged.size(),
                                way.exchanges(),
                                way.uploads(),
                                pictures),
                        all(way.numbers().values(), period)))
                .toList();
    }

    /** Returns the numbers of all messages of the period that say the same as these. */
    private Set<Integer> all(Collection<Integer> numbers, OwnerPeriod period) {
        Set<Integer> all = new HashSet<>();
        for (int number : numbers) {
            places.get(messages.get(number).place()).stream()
                    .filter(other -> period.covers(other) && meanings.get(other).equals(meanings.get(number)))
                    .forEach(all::add);
        }
        return all;
    }

    private List<ChosenMessages> next(Case judged, Step step, ChosenMessages way, OwnerPeriod period) {
        List<ChosenMessages> longer = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (int number : candidates(judged, step, way)) {
            RecordedMessage message = messages.get(number);
            boolean inTime = period.covers(number) && (!way.writes() || number > way.last());
            boolean usable = !step.setup() || message.exchange().isSuccess();
            if (inTime && usable && isSent(judged, step, message) && known.add(meanings.get(number))) {
                longer.add(way.and(step.id(), number, message.exchange()));
            }
        }
        return longer;
    }

    private List<Integer> candidates(Case judged, Step step, ChosenMessages way) {
        Route route = requests.route(judged, step);
        try {
            String selected = selected(judged, step, route.resource(), way);
            Request request = requests.build(judged, step, selected, null);
            return places.getOrDefault(RecordedMessage.place(request.verb(), request.url()), List.of());
        } catch (TokenRefused | NoSuchElementException e) {
            return List.of(); // nothing that a run could send either
        }
    }

    private String selected(Case judged, Step step, Resource resource, ChosenMessages way) {
        return switch (resource.selects()) {
            case NOTHING -> null;
            case SIZE -> judged.sizeOf(step, profile);
            case PHOTO_ID -> PhotoIds.in(way.exchanges().get(step.size()), profile.metadata());
        };
    }

    private boolean isSent(Case judged, Step step, RecordedMessage message) {
        Route route = requests.route(judged, step);
        return credentials.fits(
                        step,
                        SentCredential.need(
                                step,
                                judged.scope(),
                                profile.scopes(route).orElse(null),
                                judged.requirement().credential()),
                        judged.subject(),
                        route.owner().signedIn(),
                        message)
                && (step.picture() == null || isUpload(step, message));
    }

    /** Any picture of the type will do, unless the step is about how long it is. */
    private boolean isUpload(Step step, RecordedMessage message) {
        String wanted =
                step.headers().getOrDefault("Content-Type", step.picture().type());
        String type =
                message.requestField("Content-Type").orElse("").split(";", 2)[0].strip();
        byte[] body = message.exchange().request().body();
        long padded = step.picture().bytes();
        boolean length = padded == 0 ? body == null || isBelowLimit(body) : body != null && body.length == padded;
        return type.equalsIgnoreCase(wanted)
                && length
                && (body == null
                        || step.picture()
                                .type()
                                .equals(ImageInspection.ofHeader(body).mediaType()));
    }

    private boolean isBelowLimit(byte[] body) {
        long limit = profile.upload().limitBytes();
        return limit == 0 || body.length < limit;
    }

    /** Returns whether the checks have what they look at: bodies, the marks of what was sent, and whose picture it is. */
    private boolean isWhole(Case judged, ChosenMessages way) {
        for (Expectation expected : judged.requirement().expect()) {
            if (Checks.isOfHead(expected.check())) {
                continue;
            }
            if (way.numbers().values().stream()
                            .anyMatch(number -> !messages.get(number).hasBody())
                    || !Needs.uploads(expected, way.uploads().keySet())
                    || (Needs.owner(expected) && isMarked(judged, way))) {
                return false;
            }
        }
        return true;
    }

    /** A picture of this kit names its owner by the id in the configuration, which is not at hand. */
    private boolean isMarked(Case judged, ChosenMessages way) {
        return !tenant.isDeclared(judged.subject().owner())
                && way.exchanges().values().stream()
                        .anyMatch(one ->
                                pictures.of(one.response().body()).mark().mark().isPresent());
    }
}
