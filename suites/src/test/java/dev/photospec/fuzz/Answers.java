package dev.photospec.fuzz;

import dev.photospec.check.CheckResults;
import dev.photospec.check.Observation;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.Response;
import dev.photospec.spec.Expectation;
import dev.photospec.spec.PhotoOf;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Size;
import dev.photospec.spec.body.BodySchemas;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.PhotoOwner;
import dev.photospec.verdict.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers as checks see them. */
final class Answers {

    static final Profile PROFILE = Profiles.load("graph-v1.0");
    static final BodySchemas SCHEMAS = BodySchemas.of(PROFILE);

    static final PhotoOwner OWNER = PhotoOwner.of(PhotoOf.USER, "1").withPhoto(new Size(648, 648));
    static final Request REQUEST = new Request("GET", "https://example.com/v1.0/me/photo", Map.of(), null, null);

    private Answers() {}

    static Response response(int status, byte[] body, Field... fields) {
        return new Response(status, List.of(fields), body, false);
    }

    /** Returns what the check sees in the last of these answers, each of a step of its own: first, second. */
    static CheckResults look(Expectation check, Response... responses) {
        Map<String, Exchange> answers = new LinkedHashMap<>();
        for (Response response : responses) {
            answers.put(answers.isEmpty() ? "first" : "second", new Exchange(REQUEST, response, null, 1));
        }
        Observation seen = new Observation(PROFILE, SCHEMAS, OWNER, new Size(240, 240), answers, Map.of());
        return CheckResults.at(List.of(check), seen);
    }
}
