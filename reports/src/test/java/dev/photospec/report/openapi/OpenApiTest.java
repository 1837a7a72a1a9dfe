package dev.photospec.report.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.report.ReportMapper;
import dev.photospec.spec.Profile;
import dev.photospec.spec.body.JsonSchema;
import dev.photospec.spec.load.Profiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class OpenApiTest {

    static List<String> profiles() {
        return Profiles.bundled();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void a_profile_keeps_the_schema_of_OpenAPI(String id) throws IOException {
        JsonNode description = description(Profiles.load(id));

        assertThat(schema().validate(description)).isEmpty();
    }

    @Test
    void the_schema_does_refuse_what_is_wrong() throws IOException {
        JsonNode description = description(Profiles.load("graph-v1.0"));
        description
                .path("paths")
                .path("/me/photo")
                .path("get")
                .path("responses")
                .path("200")
                .asObject()
                .remove("description");

        assertThat(schema().validate(description)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void every_route_is_described_and_every_placeholder_is_a_parameter(String id) {
        Profile profile = Profiles.load(id);
        JsonNode paths = description(profile).path("paths");

        long operations = paths.valueStream().mapToLong(JsonNode::size).sum();
        assertThat(operations).isEqualTo(profile.documentedRoutes().size());
        paths.propertyStream()
                .forEach(path -> path.getValue()
                        .forEach(operation -> assertThat(path.getKey()
                                        .chars()
                                        .filter(one -> one == '{')
                                        .count())
                                .isEqualTo(operation.path("parameters").size())));
    }

    @Test
    void scopes_are_alternatives() {
        JsonNode read = description(Profiles.load("graph-v1.0"))
                .path("paths")
                .path("/groups/{id}/photo")
                .path("get");

        assertThat(read.path("security").toString())
                .isEqualTo("[{\"bearer\":[\"Group.Read.All\"]},{\"bearer\":[\"Group.ReadWrite.All\"]}]");
    }

    private static JsonNode description(Profile profile) {
        return ReportMapper.MAPPER.readTree(OpenApi.of(profile));
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream text = OpenApiTest.class.getResourceAsStream("openapi-3.1.schema.json")) {
            return JsonSchema.of(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
