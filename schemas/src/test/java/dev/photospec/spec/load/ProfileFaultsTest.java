package dev.photospec.spec.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProfileFaultsTest {

    @TempDir
    private Path folder;

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(
                        "title: A little",
                        "titel: A little",
                        "profile.yaml:1: missing key 'title'\n"
                                + "profile.yaml:2: unknown key 'titel'; did you mean 'title'? Allowed: id, title,"
                                + " base-path, documents, owners, resources, metadata, placeholder, sizes, storages, versions,"
                                + " personal-mailboxes, upload, authentication, scopes, capabilities, listings"),
                arguments(
                        "signed-in: true",
                        "signed-in: yes",
                        "profile.yaml:15: owners.me.signed-in must be true or false, found \"yes\" (string)"),
                arguments(
                        "answers: picture",
                        "answers: pictures",
                        "profile.yaml:19: resources.value.answers must be one of metadata, picture, collection, nothing, found \"pictures\""
                                + " (string); did you mean 'picture'?"),
                arguments("48x48", "48", "profile.yaml:31: sizes[1] must be a string, found 48 (number)"),
                arguments(
                        "48x48",
                        "48by48",
                        "profile.yaml:31: sizes[1] must be a size such as 648x648, found \"48by48\" (string)"),
                arguments(
                        "GET: [users, me]",
                        "GET: [user, me]",
                        "profile.yaml:21: unknown owner 'user' in resources.value.verbs.GET[0]; did you mean 'users'?"
                                + " Allowed: me, users"),
                arguments(
                        "/users/{id}",
                        "/users/{id}/{more}",
                        "profile.yaml:10: owners.users has keys for 1 placeholders; its template has 2"),
                arguments(
                        "    selects: size\n",
                        "",
                        "profile.yaml:23: resources.sized needs 'selects' if its path has a placeholder, and only then"),
                arguments(
                        "resources: [value]",
                        "resources: [vale]",
                        "profile.yaml:38: unknown resource 'vale' in scopes[0].resources[0]; did you mean 'value'?"
                                + " Allowed: sized, value"),
                arguments(
                        "refused: [mail.read]",
                        "refused: [photo.read]",
                        "profile.yaml:36: scopes[0] both allows and refuses photo.read"),
                arguments(
                        "personal-mailboxes: [value]",
                        "personal-mailboxes: [photo]",
                        "profile.yaml:33: unknown resource 'photo' in personal-mailboxes[0]. Allowed: sized, value"),
                arguments(
                        "personal-mailboxes: [value]",
                        "personal-mailboxes: [value]\ncapabilities: {metadata: {resources: [metadata]}}",
                        "profile.yaml:34: unknown resource 'metadata' in capabilities.metadata.resources[0]. Allowed:"
                                + " sized, value"),
                arguments(
                        "schema: photo.schema.json",
                        "schema: foto.schema.json",
                        "profile.yaml:29: unknown body schema 'foto.schema.json' in metadata.schema; did you mean"
                                + " 'photo.schema.json'? Allowed: photo.schema.json"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_in_the_profile_says_where_and_what_is_allowed(String before, String after, String message)
            throws IOException {
        assertThat(Dialect.copiedTo(folder).with("profile.yaml", before, after).refusal())
                .isEqualTo(message);
    }
}
