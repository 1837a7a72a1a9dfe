package dev.photospec.spec.load;

import dev.photospec.spec.Answer;
import dev.photospec.spec.Document;
import dev.photospec.spec.Key;
import dev.photospec.spec.Listing;
import dev.photospec.spec.Metadata;
import dev.photospec.spec.Owner;
import dev.photospec.spec.PhotoOf;
import dev.photospec.spec.Placeholder;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Resource;
import dev.photospec.spec.ScopeRule;
import dev.photospec.spec.Size;
import dev.photospec.spec.Storage;
import dev.photospec.spec.Upload;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Turns the two files of a profile, which have kept their schemas, into records. */
final class ProfileReader {

    private ProfileReader() {}

    static Profile read(JsonNode profile, JsonNode ledger, Map<String, String> bodies) {
        Section root = new Section(profile);
        return new Profile(
                root.text("id"),
                root.text("title"),
                root.text("base-path"),
                root.texts("versions"),
                documents(root),
                root.named("owners", ProfileReader::owner),
                root.named("resources", ProfileReader::resource),
                root.has("metadata") ? metadata(root.section("metadata")) : Metadata.NONE,
                root.has("placeholder") ? placeholder(root.section("placeholder")) : null,
                root.texts("sizes").stream().map(Size::valueOf).sorted().toList(),
                root.texts("storages").stream()
                        .map(word -> Section.word(Storage.class, word))
                        .toList(),
                root.texts("personal-mailboxes"),
                root.list("scopes", ProfileReader::scopes),
                root.has("authentication") ? root.texts("authentication") : List.of("Bearer"),
                CapabilityReader.read(root, new Section(ledger)),
                root.list("listings", ProfileReader::listing),
                root.has("upload") ? upload(root.section("upload")) : Upload.ANY,
                new Section(ledger).list("requirements", RequirementReader::read),
                bodies);
    }

    private static Map<String, Document> documents(Section root) {
        Map<String, Document> documents = new LinkedHashMap<>();
        root.named(
                        "documents",
                        (id, document) -> new Document(
                                id,
                                document.text("file"),
                                document.text("title"),
                                document.texts("sections"),
                                document.text("url"),
                                document.text("no-url")))
                .forEach(document -> documents.put(document.id(), document));
        return Collections.unmodifiableMap(documents);
    }

    private static Owner owner(String id, Section owner) {
        return new Owner(
                id,
                owner.text("template"),
                owner.word("photo-of", PhotoOf.class),
                owner.flag("signed-in"),
                owner.node().path("keys").valueStream().map(ProfileReader::keys).toList(),
                owner.text("read-as"),
                owner.text("class"));
    }

    private static List<Key> keys(JsonNode placeholder) {
        return placeholder.valueStream().map(JsonNode::asString).map(Key::of).toList();
    }

    private static Resource resource(String id, Section resource) {
        Map<String, List<String>> verbs = new LinkedHashMap<>();
        Section documented = resource.section("verbs");
        documented.node().propertyNames().forEach(verb -> verbs.put(verb, documented.texts(verb)));
        return new Resource(
                id,
                resource.text("path"),
                resource.word("answers", Answer.class),
                resource.word("selects", Resource.Selects.class),
                resource.has("items") ? resource.text("items") : "value",
                verbs);
    }

    private static Metadata metadata(Section metadata) {
        return new Metadata(
                metadata.text("schema"),
                metadata.text("envelope"),
                metadata.text("id"),
                metadata.text("width"),
                metadata.text("height"),
                metadata.text("media-type"),
                metadata.text("etag"),
                metadata.flag("id-is-size"));
    }

    private static Placeholder placeholder(Section placeholder) {
        return new Placeholder(
                placeholder.text("id"),
                (int) placeholder.whole("width"),
                (int) placeholder.whole("height"),
                placeholder.text("media-type"),
                placeholder.text("etag"));
    }

    private static ScopeRule scopes(Section rule) {
        return new ScopeRule(
                rule.texts("owners"),
                rule.texts("verbs"),
                rule.texts("resources"),
                rule.texts("one-of"),
                rule.texts("refused"));
    }

    private static Listing listing(Section listing) {
        return new Listing(
                listing.word("finds", Listing.Finds.class),
                listing.text("path"),
                listing.text("scope"),
                listing.text("items"),
                listing.text("next"),
                listing.entries("names"));
    }

    private static Upload upload(Section upload) {
        return new Upload(
                upload.oneOrMore("media-type"),
                upload.whole("limit-bytes"),
                numbers(upload.oneOrMore("status")),
                numbers(upload.oneOrMore("removed-status")));
    }

    private static List<Integer> numbers(List<String> texts) {
        return texts.stream().map(Integer::valueOf).toList();
    }
}
