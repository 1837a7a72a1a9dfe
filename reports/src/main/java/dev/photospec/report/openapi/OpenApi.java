package dev.photospec.report.openapi;

import dev.photospec.report.ReportJson;
import dev.photospec.report.ReportMapper;
import dev.photospec.spec.Answer;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Requirement;
import dev.photospec.spec.Route;
import dev.photospec.spec.ScopeRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Describes a profile in OpenAPI 3.1.1. */
public final class OpenApi {

    private static final String BEARER = "bearer";

    private final Profile profile;

    private OpenApi(Profile profile) {
        this.profile = profile;
    }

    /** The description as JSON. */
    public static String of(Profile profile) {
        return ReportMapper.MAPPER
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(new OpenApi(profile).description());
    }

    private Map<String, Object> description() {
        return ReportJson.object(
                "openapi",
                "3.1.1",
                "info",
                ReportJson.object(
                        "title",
                        profile.title(),
                        "version",
                        profile.basePath().replaceFirst("^.*/", ""),
                        "description",
                        "What the documents promise, as the profile " + profile.id() + " tells it: "
                                + profile.documents().values().stream()
                                        .map(document -> document.title() + " (" + document.place() + ")")
                                        .collect(Collectors.joining(", "))),
                "servers",
                List.of(Map.of("url", profile.basePath())),
                "paths",
                paths(),
                "components",
                components());
    }

    private Map<String, Object> paths() {
        Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
        for (Route route : profile.documentedRoutes()) {
            PathTemplate template = new PathTemplate(profile, route);
            paths.computeIfAbsent(template.path(), path -> new LinkedHashMap<>())
                    .put(route.verb().toLowerCase(Locale.ROOT), operation(route, template));
        }
        return new LinkedHashMap<>(paths);
    }

    private Map<String, Object> operation(Route route, PathTemplate template) {
        List<Requirement> rows = profile.requirements().stream()
                .filter(row -> !row.isExcluded() && row.routes().includes(route))
                .toList();
        List<Object> parameters = template.parameters();
        return ReportJson.object(
                "operationId",
                route.verb().toLowerCase(Locale.ROOT) + "-" + route.owner().id() + "-"
                        + route.resource().id(),
                "summary",
                route.toString(),
                "description",
                rows.stream().map(row -> "- " + row.statement()).collect(Collectors.joining("\n")),
                "parameters",
                parameters.isEmpty() ? null : parameters,
                "requestBody",
                route.writes() && !isRemoval(route) ? requestBody() : null,
                "responses",
                responses(route),
                "security",
                security(route),
                "x-photospec-requirements",
                rows.stream().map(Requirement::id).toList());
    }

    private static boolean isRemoval(Route route) {
        return route.verb().equals("DELETE");
    }

    private Map<String, Object> requestBody() {
        String type = profile.upload().mediaType();
        return ReportJson.object("required", true, "content", Map.of(type, Map.of()));
    }

    private Map<String, Object> responses(Route route) {
        int written = (isRemoval(route)
                        ? profile.upload().removedStatuses()
                        : profile.upload().statuses())
                .get(0);
        String done = route.writes() ? String.valueOf(written) : "200";
        return ReportJson.object(
                done,
                ReportJson.object(
                        "description",
                        isRemoval(route)
                                ? "The photo is removed."
                                : route.writes() ? "The photo is set." : "The photo, or its metadata.",
                        "content",
                        route.writes() ? null : content(route)),
                "4XX",
                ReportJson.object("description", "Refused, or there is no photo."));
    }

    private Map<String, Object> content(Route route) {
        return route.resource().answers() == Answer.PICTURE
                ? Map.of("image/*", Map.of())
                : Map.of("application/json", Map.of("schema", schemaOf(route)));
    }

    private Map<String, Object> schemaOf(Route route) {
        Map<String, Object> photo = Map.of(
                "$ref", "#/components/schemas/" + schema(profile.metadata().schema()));
        return route.resource().answers() == Answer.COLLECTION
                ? Map.of(
                        "type",
                        "object",
                        "properties",
                        Map.of(route.resource().items(), Map.of("type", "array", "items", photo)))
                : photo;
    }

    /** Each alternative alone is enough; where the documents leave the scopes open, any token may be. */
    private List<Object> security(Route route) {
        List<Object> alternatives = new ArrayList<>();
        profile.scopes(route).map(ScopeRule::oneOf).orElse(List.of()).stream()
                .map(scope -> Map.of(BEARER, List.of(scope)))
                .forEach(alternatives::add);
        return alternatives.isEmpty() ? List.of(Map.of(BEARER, List.of())) : alternatives;
    }

    private Map<String, Object> components() {
        Map<String, Object> schemas = new LinkedHashMap<>();
        new java.util.TreeMap<>(profile.bodies())
                .forEach((file, text) -> schemas.put(schema(file), ReportMapper.MAPPER.readTree(text)));
        Map<String, Object> bearer = ReportJson.object("type", "http", "scheme", BEARER);
        return ReportJson.object("schemas", schemas, "securitySchemes", Map.of(BEARER, bearer));
    }

    private static String schema(String file) {
        return file.replaceFirst("^.*/", "").replaceFirst("\\.schema\\.json$", "");
    }
}
