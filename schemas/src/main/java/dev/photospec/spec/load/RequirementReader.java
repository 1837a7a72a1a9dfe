package dev.photospec.spec.load;

import dev.photospec.spec.Applies;
import dev.photospec.spec.Content;
import dev.photospec.spec.Credential;
import dev.photospec.spec.Dispute;
import dev.photospec.spec.Expectation;
import dev.photospec.spec.Key;
import dev.photospec.spec.PictureSpec;
import dev.photospec.spec.Requirement;
import dev.photospec.spec.Sizes;
import dev.photospec.spec.Source;
import dev.photospec.spec.Standing;
import dev.photospec.spec.State;
import dev.photospec.spec.Step;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Turns a row of the ledger, which has kept its schema, into a record. */
final class RequirementReader {

    private RequirementReader() {}

    static Requirement read(Section row) {
        return new Requirement(
                row.text("id"),
                row.text("statement"),
                new Source(
                        row.section("source").text("document"),
                        row.section("source").text("section")),
                row.word("standing", Standing.class),
                row.text("standard"),
                row.text("suite"),
                row.text("class"),
                routes(row.section("routes")),
                row.word("state", State.class),
                row.size("photo"),
                row.word("sizes", Sizes.class),
                row.word("credential", Credential.class),
                row.list("steps", RequirementReader::step),
                row.list("expect", RequirementReader::expectation),
                row.has("observed") ? dispute(row.section("observed")) : null,
                row.text("excluded"),
                row.texts("relies-on"),
                row.text("differs"));
    }

    private static Applies routes(Section routes) {
        return new Applies(
                routes.texts("resources"),
                routes.texts("verbs"),
                routes.texts("owners"),
                routes.texts("by").stream().map(Key::of).toList());
    }

    private static Step step(Section step) {
        return new Step(
                step.text("id"),
                step.flag("setup"),
                step.text("resource"),
                step.text("verb"),
                step.word("owner", Step.Whose.class),
                step.word("signed-in", Step.Whose.class),
                step.text("at"),
                step.text("version"),
                step.word("credential", Credential.class),
                step.text("size"),
                step.entries("query"),
                step.entries("headers"),
                step.has("picture") ? picture(step.section("picture")) : null,
                step.has("body") ? content(step.section("body")) : null,
                step.text("each"));
    }

    private static PictureSpec picture(Section picture) {
        return new PictureSpec(picture.text("type"), picture.size("size"), picture.whole("bytes"));
    }

    private static Content content(Section body) {
        return new Content(body.text("type"), body.text("text"));
    }

    private static Dispute dispute(Section observed) {
        return new Dispute(
                observed.text("statement"),
                observed.text("source"),
                observed.list("expect", RequirementReader::expectation));
    }

    private static Expectation expectation(Section entry) {
        Map.Entry<String, JsonNode> only = entry.node().properties().iterator().next();
        Map<String, Object> parameters = new LinkedHashMap<>();
        only.getValue().propertyStream().forEach(each -> parameters.put(each.getKey(), plain(each.getValue())));
        Object of = parameters.remove("of");
        return new Expectation(
                only.getKey(), of == null ? null : String.valueOf(of), Collections.unmodifiableMap(parameters));
    }

    private static Object plain(JsonNode value) {
        if (value.isArray()) {
            return List.copyOf(value.valueStream().map(RequirementReader::plain).toList());
        }
        if (value.isIntegralNumber()) {
            return value.asInt();
        }
        return value.isBoolean() ? value.asBoolean() : value.asString();
    }
}
