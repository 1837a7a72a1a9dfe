package dev.photospec.scenario;

import dev.photospec.check.PhotoIds;
import dev.photospec.exchange.Exchange;
import dev.photospec.plan.Case;
import dev.photospec.spec.Resource;
import dev.photospec.spec.Step;
import java.util.Map;

/** Chooses the value of a resource's own placeholder: a size, or the id of a photo that was read before. */
final class Selection {

    private final RequestBuilder requests;

    Selection(RequestBuilder requests) {
        this.requests = requests;
    }

    String select(Case judged, Step step, Map<String, Exchange> answers) {
        Resource.Selects selects = requests.route(judged, step).resource().selects();
        return switch (selects) {
            case NOTHING -> null;
            case SIZE -> judged.sizeOf(step, requests.profile());
            case PHOTO_ID ->
                PhotoIds.in(answers.get(step.size()), requests.profile().metadata());
        };
    }
}
