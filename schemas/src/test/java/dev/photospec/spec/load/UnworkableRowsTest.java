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

/** Whatever keeps the schema and could not be judged is refused where it stands. */
class UnworkableRowsTest {

    private static final String ROW = "    suite: value\n    expect:\n      - picture: {}";
    private static final String HEAD = "    suite: value\n    expect:\n      - ";

    @TempDir
    private Path folder;

    static Stream<Arguments> checks() {
        return Stream.of(
                arguments(
                        "schema: {body: other.json}",
                        "schema names the body other.json, which is not in the folder bodies"),
                arguments("entity-tag: {}", "entity-tag needs 'etag' under 'metadata', which the profile lacks"),
                arguments("from-mailbox: {}", "from-mailbox needs the state both"),
                arguments("not-enlarged: {from: answer}", "not-enlarged names the step answer, which sends no picture"),
                arguments("not-shown: {sent-by: answer}", "not-shown names the step answer, which sends no picture"),
                arguments("picture: {shows: answer}", "picture names the step answer, which sends no picture"),
                arguments(
                        "lists-photo: {as: answer}", "lists-photo looks at a list of photos; step answer reads none"));
    }

    @ParameterizedTest
    @MethodSource("checks")
    void a_check_that_has_nothing_to_look_at_is_refused(String check, String message) throws IOException {
        assertThat(refusal(HEAD + check)).isEqualTo("requirements.yaml:47: requirements[2].expect[0]." + message);
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments(
                        "state: none\n    photo: 48x48",
                        "46: requirements[2].photo asks for a photo in the mailbox; its state is without one"),
                arguments(
                        "sizes: offered",
                        "45: requirements[2].sizes needs 'photo', the photo that the sizes are compared with"),
                arguments(
                        "sizes: offered\n    photo: 20x20",
                        "45: requirements[2].sizes: the profile has no such size under 'sizes'"),
                arguments(
                        "routes: {verbs: [PUT]}\n    credential: each-listed",
                        "46: requirements[2].credential needs an entry under 'scopes' for one of its routes"),
                arguments(
                        "routes: {owners: [me]}\n    state: nobody",
                        "46: requirements[2].state is nobody, and no path of its routes names an owner"),
                arguments(
                        "routes: {by: [user.mail]}",
                        "45: requirements[2].routes.by names no attribute that stands in a path of its routes"),
                arguments(
                        "steps: [{id: answer, version: v9}]",
                        "45: requirements[2].steps[0].version is not under 'versions' of the profile"),
                arguments(
                        "steps: [{id: a, verb: PUT, owner: bystander}]",
                        "45: requirements[2].steps[0] writes a photo that is not restored; only the photo of the judged owner is"),
                arguments(
                        "steps: [{id: a, verb: PUT, picture: {type: image/gif, size: 48x48, bytes: 9000}}]",
                        "45: requirements[2].steps[0].picture.bytes needs the type image/jpeg or image/png; no other can be lengthened"),
                arguments(
                        "steps: [{id: a, verb: PUT, picture: {type: image/jpeg, size: 648x648, bytes: 10}}]",
                        "45: requirements[2].steps[0].picture.bytes is 10; a picture of 648x648 can need 107024"),
                arguments(
                        "steps: [{id: a, verb: PUT, picture: {type: image/jpeg, size: 9999x9999}}]",
                        "45: requirements[2].steps[0].picture.size has more than 16000000 pixels"),
                arguments(
                        "steps: [{id: a, verb: PUT, picture: {type: image/jpeg, size: 48x48}, body: {type: text/plain, text: no}}]",
                        "45: requirements[2].steps[0] has both 'picture' and 'body'"),
                arguments(
                        "steps: [{id: a, each: b, resource: sized}]",
                        "45: requirements[2].steps[0].each names no earlier step that reads a collection"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_row_of_which_no_case_could_come_is_refused(String words, String message) throws IOException {
        assertThat(refusal("    " + words + "\n" + HEAD + "no-photo: {}")).isEqualTo("requirements.yaml:" + message);
    }

    static Stream<Arguments> profiles() {
        return Stream.of(
                arguments("storages: [mailbox, directory]\n", "", "profile.yaml:1: missing key 'storages'"),
                arguments(
                        "photo-of: user\n    keys: [[user.id, user.upn]]",
                        "photo-of: user\n    keys: [[user.id, group.id]]",
                        "profile.yaml:13: owners.users.keys do not end with an attribute of the user that has the photo\n"
                                + "profile.yaml:13: owners.users.keys[0] is at once of group and user"),
                arguments(
                        "class: users",
                        "class: users\n    read-as: nobody",
                        "profile.yaml:15: unknown owner 'nobody' in owners.users.read-as. Allowed: me, users"),
                arguments(
                        "{id}",
                        "{id",
                        "profile.yaml:11: owners.users.template has a brace without the other; a placeholder is written {id}"),
                arguments(
                        "metadata: {schema: photo.schema.json, envelope: value, id: Id, width: Width, height: Height, id-is-size: true}\n",
                        "",
                        "profile.yaml:23: resources.sized needs the key 'metadata', which names the properties"));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void a_profile_that_could_not_work_is_refused(String before, String after, String message) throws IOException {
        assertThat(Dialect.copiedTo(folder).with("profile.yaml", before, after).refusal())
                .isEqualTo(message);
    }

    private String refusal(String row) throws IOException {
        return Dialect.copiedTo(folder).with("requirements.yaml", ROW, row).refusal();
    }
}
