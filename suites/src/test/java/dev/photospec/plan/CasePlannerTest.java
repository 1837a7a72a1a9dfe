package dev.photospec.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.spec.PhotoOf;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Requirement;
import dev.photospec.spec.Size;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.Grant;
import dev.photospec.target.Limits;
import dev.photospec.target.PhotoOwner;
import dev.photospec.target.Target;
import dev.photospec.target.TokenSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CasePlannerTest {

    private static final Profile PROFILE = Profiles.load("graph-v1.0");
    private static final PhotoOwner ME = PhotoOwner.of(PhotoOf.USER, "1")
            .named("me@a.example", null)
            .withPhoto(Size.valueOf("648x648"))
            .markedWritable(true);

    private static Target target(List<String> scopes, PhotoOwner... owners) {
        Grant grant = new Grant("me@a.example", scopes, new TokenSource.Static("t"));
        return new Target(
                "http://127.0.0.1", "graph-v1.0", null, List.of(grant), List.of(owners), List.of(), Limits.DEFAULT);
    }

    private static List<Case> cases(String requirement, Target target, WritePolicy consent) {
        Requirement row = PROFILE.requirement(requirement).orElseThrow();
        return new CasePlanner(PROFILE, target, consent).cases(row);
    }

    private static Case only(String requirement, Target target, WritePolicy consent, String id) {
        return cases(requirement, target, consent).stream()
                .filter(planned -> planned.id().equals(requirement + "/" + id))
                .findFirst()
                .orElseThrow();
    }

    /** Eight owners, of which four can be addressed in two ways; and so on. */
    @ParameterizedTest
    @CsvSource({
        "value-answers-200, 12",
        "users-by-upn-is-users-by-id, 1",
        "read-scope-listed-is-enough, 70",
        "update-scope-listed-is-enough, 20",
        "update-answers-200, 20",
        "get-photo-introduction, 0"
    })
    void how_many_cases_a_row_has_follows_from_the_profile(String requirement, int expected) {
        assertThat(cases(requirement, target(List.of("any"), ME), WritePolicy.ALL))
                .hasSize(expected);
        assertThat(cases(requirement, target(List.of()), WritePolicy.READ_ONLY)).hasSize(expected);
    }

    @Test
    void ids_are_unique_and_say_what_is_tried() {
        List<Case> all = new CasePlanner(PROFILE, target(List.of("any"), ME), WritePolicy.ALL).cases();

        assertThat(all.stream().map(Case::id))
                .doesNotHaveDuplicates()
                .contains(
                        "value-answers-200/GET/me/value",
                        "value-answers-200/GET/users.upn/value",
                        "value-answers-200/GET/user-folder-contacts.upn.id.id/value",
                        "read-scope-listed-is-enough/GET/me/metadata/User.ReadBasic.All");
    }

    @Test
    void what_is_missing_is_said_with_the_line_that_would_help() {
        assertThat(only("value-answers-200", target(List.of("any"), ME), WritePolicy.READ_ONLY, "GET/groups.id/value")
                        .obstacle())
                .isEqualTo("no group with a photo; add under owners.groups: {id: …, photo: 504x504}");
        assertThat(only("value-without-photo-is-404", target(List.of("any"), ME), WritePolicy.READ_ONLY, "GET/me/value")
                        .obstacle())
                .startsWith("no signed-in user without a photo; add under owners.");
        assertThat(only("value-answers-200", target(List.of("Mail.Read"), ME), WritePolicy.READ_ONLY, "GET/me/value")
                        .obstacle())
                .isEqualTo("no token with one of User.Read, User.ReadWrite, User.ReadBasic.All, User.Read.All,"
                        + " User.ReadWrite.All for me@a.example; add under credentials:"
                        + " {user: me@a.example, scopes: [User.Read], token: …}");
        assertThat(only("update-answers-200", target(List.of("any"), ME), WritePolicy.READ_ONLY, "PUT/me/value")
                        .obstacle())
                .isEqualTo("writes are not allowed; allow them with --allow-writes");
    }

    @Test
    void a_token_proves_a_scope_only_if_it_carries_no_stronger_one() {
        String requirement = "read-scope-listed-is-enough";
        Case alone = only(
                requirement,
                target(List.of("openid", "user.read", "Contacts.Read"), ME),
                WritePolicy.READ_ONLY,
                "GET/me/value/User.Read");
        Case superset = only(
                requirement,
                target(List.of("User.Read", "Directory.ReadWrite.All"), ME),
                WritePolicy.READ_ONLY,
                "GET/me/value/User.Read");

        assertThat(alone.obstacle()).isNull();
        assertThat(alone.subject().owner()).isEqualTo(ME);
        assertThat(superset.obstacle()).startsWith("no token that carries User.Read alone for me@a.example");
    }

    @Test
    void nothing_is_written_for_an_owner_that_is_not_marked_writable() {
        PhotoOwner kept =
                PhotoOwner.of(PhotoOf.USER, "1").named("me@a.example", null).withPhoto(Size.valueOf("648x648"));

        assertThat(only("update-answers-200", target(List.of("any"), kept), WritePolicy.ALL, "PUT/me/value")
                        .obstacle())
                .startsWith("no writable signed-in user");
    }

    /** The kit knows no scope to ask an issuer for; one that was asked for another grants nothing to rely on. */
    @Test
    void where_the_document_leaves_the_scopes_open_the_configuration_names_them() {
        assertThat(planned("graph-localtest", null).obstacle())
                .startsWith("the document leaves open which scopes are enough")
                .contains("{user: me@a.example, scopes: any, oauth2: {…, scope: what to ask for}}");
        assertThat(planned("graph-localtest", "User.Read").obstacle()).isNull();
        assertThat(planned("graph-v1.0", null).obstacle()).isNull();
        assertThat(planned("graph-v1.0", "User.Read").obstacle()).isNull();
    }

    @Test
    void a_token_that_is_asked_for_as_a_whole_proves_no_single_scope() {
        Profile profile = Profiles.load("graph-v1.0");
        Requirement row = profile.requirement("read-scope-listed-is-enough").orElseThrow();

        assertThat(new CasePlanner(profile, issued(".default"), WritePolicy.ALL).cases(row))
                .allSatisfy(one -> assertThat(one.obstacle()).isNotNull());
    }

    private static Case planned(String profile, String scope) {
        Profile loaded = Profiles.load(profile);
        Requirement row = loaded.requirement("metadata-answers-200").orElseThrow();
        return new CasePlanner(loaded, issued(scope), WritePolicy.ALL)
                .cases(row).stream()
                        .filter(one -> one.id().equals("metadata-answers-200/GET/me/metadata"))
                        .findFirst()
                        .orElseThrow();
    }

    private static Target issued(String scope) {
        TokenSource issuer =
                new TokenSource.OAuth2("http://127.0.0.1/t", "client_credentials", "c", "s", null, null, null, scope);
        Grant grant = new Grant("me@a.example", List.of("any"), issuer);
        return new Target(
                "http://127.0.0.1", "graph-v1.0", null, List.of(grant), List.of(ME), List.of(), Limits.DEFAULT);
    }

    @Test
    void each_first_photo_has_an_owner_of_its_own_as_nothing_removes_it() {
        PhotoOwner[] nobody = {user("2", null, true), user("3", null, true)};

        assertThat(cases("update-sets-the-first-photo", signedIn(nobody), WritePolicy.ALL).stream()
                        .filter(one -> one.subject() != null)
                        .map(one ->
                                one.route().verb() + " " + one.subject().owner().id()))
                .containsExactly("PATCH 2", "PUT 3");
    }

    @Test
    void whoever_sends_for_another_may_lose_a_photo_and_so_has_to_be_writable_too() {
        Target alone = signedIn(user("2", "504x504", true), user("3", "504x504", false));
        Target both = signedIn(user("2", "504x504", true), user("3", "504x504", true));

        assertThat(cases("update-sets-no-other-user", alone, WritePolicy.ALL))
                .allSatisfy(one -> assertThat(one.obstacle())
                        .startsWith(
                                "no second writable user with a photo and a token that carries User.ReadWrite alone"));
        assertThat(cases("update-sets-no-other-user", both, WritePolicy.ALL)).allSatisfy(one -> {
            assertThat(one.subject().owner().id()).isEqualTo("2");
            assertThat(one.bystander().owner().id()).isEqualTo("3");
        });
    }

    @Test
    void some_of_each_kind_look_on_and_never_whoever_is_written() {
        PhotoOwner group = PhotoOwner.of(PhotoOf.GROUP, "g").withPhoto(Size.valueOf("48x48"));
        Target target =
                signedIn(user("2", "504x504", true), user("3", "504x504", false), user("4", null, false), group);

        assertThat(cases("update-changes-nobody-else", target, WritePolicy.ALL).stream()
                        .filter(one -> one.obstacle() == null))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.others().stream()
                                .map(other -> other.at() + " "
                                        + other.subject().owner().id()))
                        .containsExactly("users 3", "groups g"));
    }

    private static PhotoOwner user(String id, String photo, boolean writable) {
        Size size = photo == null ? null : Size.valueOf(photo);
        return PhotoOwner.of(PhotoOf.USER, id)
                .named(id + "@a.example", null)
                .withPhoto(size)
                .markedWritable(writable);
    }

    /** Each user with a token for anything. */
    private static Target signedIn(PhotoOwner... owners) {
        List<Grant> grants = Stream.of(owners)
                .filter(owner -> owner.upn() != null)
                .map(owner -> new Grant(owner.upn(), List.of("any"), new TokenSource.Static("t")))
                .toList();
        return new Target("http://127.0.0.1", "graph-v1.0", null, grants, List.of(owners), List.of(), Limits.DEFAULT);
    }

    /** Of a photo of 48x48 nobody can tell whether the largest is served. */
    @Test
    void an_owner_with_a_large_photo_is_tried_before_one_with_a_small_one() {
        PhotoOwner small =
                PhotoOwner.of(PhotoOf.USER, "2").named("me@a.example", null).withPhoto(Size.valueOf("48x48"));

        assertThat(only("value-answers-200", target(List.of("any"), small, ME), WritePolicy.ALL, "GET/me/value")
                        .subject()
                        .owner())
                .isEqualTo(ME);
    }
}
