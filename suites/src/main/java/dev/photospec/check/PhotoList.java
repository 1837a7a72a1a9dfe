package dev.photospec.check;

import dev.photospec.exchange.Response;
import dev.photospec.spec.Answer;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Resource;
import dev.photospec.spec.body.BoundedJson;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads the photos out of an answer that lists them. */
final class PhotoList {

    private PhotoList() {}

    /** Returns the profilePhoto entities of the list that one of the profile's collections has; none if there is no list. */
    static List<Entity> of(Response response, Profile profile) {
        return profile.resources().stream()
                .filter(resource -> resource.answers() == Answer.COLLECTION)
                .map(Resource::items)
                .flatMap(items -> BoundedJson.read(response.body()).map(body -> body.path(items)).stream())
                .filter(JsonNode::isArray)
                .findFirst()
                .map(list -> list.valueStream()
                        .filter(JsonNode::isObject)
                        .map(entity -> new Entity(entity, profile.metadata()))
                        .toList())
                .orElse(List.of());
    }
}
