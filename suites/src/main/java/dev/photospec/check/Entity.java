package dev.photospec.check;

import dev.photospec.exchange.Response;
import dev.photospec.spec.Answer;
import dev.photospec.spec.Metadata;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Resource;
import dev.photospec.spec.body.BoundedJson;
import dev.photospec.spec.body.JsonFact;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The profilePhoto entity in an answer, read with the profile's own property names.
 *
 * @param json the entity, out of its envelope
 * @param names how the profile spells its properties
 */
public record Entity(JsonNode json, Metadata names) {

    /** The entity, if the content is a JSON object; out of the profile's envelope if it is in one. */
    public static Optional<Entity> of(Response response, Metadata names) {
        return BoundedJson.read(response.body())
                .map(body ->
                        names.envelope() != null && body.has(names.envelope()) ? body.path(names.envelope()) : body)
                .filter(JsonNode::isObject)
                .map(entity -> new Entity(entity, names));
    }

    /** Returns the entities of the list that one of the profile's collections has; none if there is no list. */
    static List<Entity> listed(Response response, Profile profile) {
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

    public Optional<String> id() {
        return text(names.id());
    }

    public OptionalInt width() {
        return number(names.width());
    }

    public OptionalInt height() {
        return number(names.height());
    }

    Optional<String> mediaType() {
        return text(names.mediaType());
    }

    Optional<String> etag() {
        return text(names.etag());
    }

    /** Width and height as {@code 240x240}; what is wrong with one of them where it is no integer. */
    String dimensions() {
        if (width().isPresent() && height().isPresent()) {
            return width().getAsInt() + "x" + height().getAsInt();
        }
        String wrong = Stream.of(names.width(), names.height())
                .filter(name -> name != null && number(name).isEmpty())
                .map(this::fact)
                .collect(Collectors.joining(", "));
        return wrong.isEmpty() ? "no dimensions" : wrong;
    }

    /** The property and its value as a fact, such as {@code width is the string "648"}. */
    String fact(String property) {
        return JsonFact.of(property, json.path(property));
    }

    boolean has(String property) {
        return json.has(property);
    }

    private Optional<String> text(String property) {
        return property == null
                ? Optional.empty()
                : Optional.of(json.path(property)).filter(JsonNode::isString).map(JsonNode::asString);
    }

    private OptionalInt number(String property) {
        JsonNode value = property == null ? MissingNode.getInstance() : json.path(property);
        double number = value.isNumber() ? value.doubleValue() : Double.NaN;
        // JSON knows one kind of number: 648.0 is 648 (RFC 8259 §6).
        return number == Math.rint(number) && Math.abs(number) <= Integer.MAX_VALUE
                ? OptionalInt.of((int) number)
                : OptionalInt.empty();
    }
}
