package dev.photospec.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.spec.load.Profiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the profiles against what was typed by hand from the documents, so that no slip passes. */
class DocumentsTest {

    @Test
    void the_profiles_have_just_the_documented_routes() {
        List<String> routes = Profiles.bundled().stream()
                .map(Profiles::load)
                .flatMap(profile -> profile.documentedRoutes().stream().map(route -> profile.id() + " " + route))
                .toList();
        assertThat(routes).containsExactlyInAnyOrderElementsOf(lines("routes").toList());
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void every_documented_route_has_a_row_that_is_judged(Profile profile) {
        assertThat(profile.routes())
                .allMatch(route -> profile.requirements().stream()
                        .anyMatch(row -> !row.isExcluded() && row.routes().includes(route)));
    }

    @Test
    void the_scopes_are_those_of_the_documents() {
        assertThat(lines("scopes")).allSatisfy(line -> {
            List<String> words = Arrays.asList(line.split(":? "));
            Profile profile = Profiles.load(words.get(0));
            Owner owner = profile.owners().stream()
                    .filter(one -> one.id().equals(words.get(2)))
                    .findFirst()
                    .orElseThrow();
            Route route = profile.route(words.get(1), owner, words.get(3)).orElseThrow();
            assertThat(profile.scopes(route).orElseThrow().oneOf())
                    .containsExactlyInAnyOrderElementsOf(words.subList(4, words.size()));
        });
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void every_route_demands_scopes_or_none_does(Profile profile) {
        assertThat(profile.routes().stream()
                        .filter(route -> profile.scopes(route).isEmpty()))
                .hasSize(profile.scopes().isEmpty() ? profile.routes().size() : 0);
    }

    @Test
    void a_scope_is_never_enough_and_refused_at_once() {
        assertThat(Profiles.bundled().stream().map(Profiles::load).flatMap(profile -> profile.scopes().stream()))
                .allSatisfy(rule -> assertThat(rule.refused()).doesNotContainAnyElementsOf(rule.oneOf()));
    }

    @Test
    void the_properties_are_spelt_as_in_the_documents() {
        assertThat(Profiles.bundled().stream().map(Profiles::load).map(DocumentsTest::properties))
                .containsExactlyInAnyOrderElementsOf(lines("properties").toList());
    }

    @Test
    void sizes_storages_and_personal_mailboxes_are_those_of_the_documents() {
        assertThat(Profiles.bundled().stream().map(Profiles::load).map(DocumentsTest::sizes))
                .containsExactlyInAnyOrderElementsOf(lines("sizes").toList());
    }

    @Test
    void rows_of_one_id_send_and_expect_the_same_unless_they_say_why() {
        Map<String, List<Requirement>> rows = profiles()
                .flatMap(profile -> profile.requirements().stream())
                .filter(row -> row.differs() == null)
                .collect(Collectors.groupingBy(Requirement::id));

        assertThat(rows).allSatisfy((id, same) -> {
            assertThat(same)
                    .extracting(Requirement::steps)
                    .as(id)
                    .containsOnly(same.get(0).steps());
            assertThat(same)
                    .extracting(Requirement::expect)
                    .as(id)
                    .containsOnly(same.get(0).expect());
            assertThat(same)
                    .extracting(Requirement::state)
                    .as(id)
                    .containsOnly(same.get(0).state());
            assertThat(same)
                    .extracting(Requirement::credential)
                    .as(id)
                    .containsOnly(same.get(0).credential());
        });
    }

    static Stream<Profile> profiles() {
        return Profiles.bundled().stream().map(Profiles::load);
    }

    private static String properties(Profile profile) {
        Metadata names = profile.metadata();
        Placeholder none = profile.placeholder();
        return words(
                profile,
                names.id(),
                names.width(),
                names.height(),
                names.mediaType(),
                names.etag(),
                none == null ? null : none.id(),
                none == null ? null : none.width(),
                none == null ? null : none.height(),
                none == null ? null : none.mediaType());
    }

    private static String sizes(Profile profile) {
        return words(profile, list(profile.sizes()), list(profile.storages()), list(profile.personalMailboxes()));
    }

    private static Object list(List<?> values) {
        return values.isEmpty() ? null : values.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static String words(Profile profile, Object... words) {
        return Arrays.stream(words)
                .map(word -> Objects.toString(word, "-"))
                .collect(Collectors.joining(" ", profile.id() + ": ", ""));
    }

    private static Stream<String> lines(String name) {
        try (InputStream in = DocumentsTest.class.getResourceAsStream("/documented/" + name + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
