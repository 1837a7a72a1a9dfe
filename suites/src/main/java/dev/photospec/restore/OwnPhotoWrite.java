package dev.photospec.restore;

import dev.photospec.check.Observation;
import dev.photospec.exchange.Client;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Tokens.TokenRefused;
import dev.photospec.plan.Case;
import dev.photospec.scenario.Observed;
import dev.photospec.scenario.RequestBuilder;
import dev.photospec.spec.Credential;
import dev.photospec.spec.Step;
import dev.photospec.spec.body.BodySchemas;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges a single write with the owner's own photo where the target does not take that photo back: nothing else may be
 * written there, and a documented write that is refused would otherwise go unnoticed.
 */
final class OwnPhotoWrite {

    private static final Set<Credential> GOOD =
            Set.of(Credential.SUFFICIENT, Credential.EACH_LISTED, Credential.LISTED_AMONG_OTHERS);

    private final BodySchemas schemas;
    private final RequestBuilder requests;
    private final Client client;

    OwnPhotoWrite(RequestBuilder requests, Client client) {
        this.schemas = BodySchemas.of(requests.profile());
        this.requests = requests;
        this.client = client;
    }

    /** Sends the photo as the body of the case's only step, or returns empty if the case needs another picture. */
    Optional<Observed> observe(Case judged, PhotoSnapshot photo) throws TokenRefused {
        List<Step> steps = judged.requirement().steps();
        boolean any = steps.size() == 1
                && GOOD.contains(judged.requirement().credential())
                && steps.get(0).credential() == null
                && steps.get(0).picture() != null
                && steps.get(0).picture().bytes() == 0
                && steps.get(0).picture().type().equals(photo.mediaType());
        if (!any) {
            return Optional.empty();
        }
        Step step = steps.get(0);
        Exchange sent = client.send(requests.build(judged, step, null, photo.bytes()));
        Observation seen = new Observation(
                requests.profile(),
                schemas,
                judged.subject().owner(),
                judged.size(),
                Map.of(step.id(), sent),
                Map.of());
        return Optional.of(new Observed.Seen(seen, null));
    }
}
