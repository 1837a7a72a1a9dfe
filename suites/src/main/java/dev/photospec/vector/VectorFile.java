package dev.photospec.vector;

import dev.photospec.spec.Answer;
import dev.photospec.spec.Metadata;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Requirement;
import dev.photospec.spec.Resource;
import dev.photospec.verdict.Tool;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * The vectors of one statement.
 *
 * @param profile the dialect
 * @param row the statement
 * @param vectors passing ones first
 */
record VectorFile(Profile profile, Requirement row, List<PlainVector> vectors) {

    /** The version of the format; another one means that a reader has to change. */
    static final int VERSION = 1;

    /** Returns its path below the folder of all vectors. */
    String path() {
        return profile.id() + "/" + row.id() + ".json";
    }

    /** Returns the file as plain data. */
    Map<String, Object> plain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("version", VERSION);
        plain.put("edition", Tool.current().version());
        plain.put("profile", profile.id());
        plain.put("requirement", row.id());
        plain.put("statement", row.statement());
        plain.put("source", source());
        plain.put("standing", row.standing().name().toLowerCase(Locale.ROOT));
        plain.put("names", names(profile.metadata()));
        plain.put("lists", lists());
        plain.put("schemas", schemas());
        plain.put("vectors", vectors.stream().map(PlainVector::plain).toList());
        return plain;
    }

    private Map<String, Object> source() {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("document", row.source().document());
        source.put("section", row.source().section());
        return source;
    }

    private static Map<String, Object> names(Metadata names) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("envelope", names.envelope());
        plain.put("id", names.id());
        plain.put("width", names.width());
        plain.put("height", names.height());
        plain.put("media-type", names.mediaType());
        plain.put("etag", names.etag());
        plain.values().removeIf(Objects::isNull);
        return plain;
    }

    /** The properties that hold a list of photos. */
    private List<String> lists() {
        return profile.resources().stream()
                .filter(resource -> resource.answers() == Answer.COLLECTION)
                .map(Resource::items)
                .distinct()
                .toList();
    }

    private Map<String, Object> schemas() {
        Map<String, Object> used = new TreeMap<>();
        vectors.stream()
                .flatMap(vector -> vector.schemas().stream())
                .forEach(name -> used.put(
                        name, JsonMapper.shared().readTree(profile.bodies().get(name))));
        return used;
    }
}
