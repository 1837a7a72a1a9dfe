package dev.photospec.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.spec.PhotoOf;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Size;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.Grant;
import dev.photospec.target.Limits;
import dev.photospec.target.PhotoOwner;
import dev.photospec.target.Target;
import dev.photospec.target.TokenSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An obstacle names the least that removes it, and what is configured already is not asked for again. */
class ObstaclesTest {

    private static final PhotoOwner ALICE = user("1", "alice@a.example", "648x648");

    private static PhotoOwner user(String id, String upn, String photo) {
        Size size = photo == null ? null : Size.valueOf(photo);
        return PhotoOwner.of(PhotoOf.USER, id).named(upn, null).withPhoto(size).markedWritable(true);
    }

    private static PhotoOwner other(PhotoOf kind, String id) {
        return PhotoOwner.of(kind, id).withPhoto(Size.valueOf("504x504")).markedWritable(true);
    }

    private static Case planned(String profile, String id, List<String> scopes, PhotoOwner... owners) {
        Grant grant = new Grant("alice@a.example", scopes, new TokenSource.Static("t"));
        Target target = new Target(
                "http://127.0.0.1", profile, null, List.of(grant), List.of(owners), List.of(), Limits.DEFAULT);
        Profile loaded = Profiles.load(profile);
        return new CasePlanner(loaded, target, WritePolicy.ALL)
                .cases().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void a_user_who_lacks_only_a_name_is_asked_for_that_name() {
        assertThat(planned("outlook-v2.0", "value-answers-200/GET/own-user.mail/value", List.of("any"), ALICE)
                        .obstacle())
                .isEqualTo("no mail of USER:1 is known; add mail: … to it under owners");
    }

    @Test
    void a_user_who_lacks_only_a_credential_is_asked_for_that_credential() {
        PhotoOwner bob = user("2", "bob@a.example", null);
        assertThat(planned("graph-v1.0", "value-without-photo-is-404/GET/me/value", List.of("any"), ALICE, bob)
                        .obstacle())
                .isEqualTo("no signed-in user without a photo: bob@a.example has no credential; add under credentials:"
                        + " {user: bob@a.example, scopes: [User.Read], token: …}");
    }

    @Test
    void scopes_to_add_are_a_list_that_yaml_takes() {
        assertThat(planned(
                                "graph-v1.0",
                                "read-scope-among-others-is-enough/GET/me/value/User.Read",
                                List.of("Mail.Read"),
                                ALICE)
                        .obstacle())
                .contains("scopes: [User.Read, Contacts.Read, ");
    }

    @Test
    void anybody_whose_photo_can_be_read_is_a_bystander() {
        Case me = planned(
                "graph-v1.0",
                "update-changes-nobody-else/PUT/me/value",
                List.of("any"),
                ALICE,
                other(PhotoOf.GROUP, "g"));
        assertThat(me.obstacle()).isNull();
        assertThat(me.bystander().owner().id()).isEqualTo("g");
        assertThat(me.bystanderAt()).isEqualTo("groups");
        assertThat(planned("graph-v1.0", "update-changes-nobody-else/PUT/me/value", List.of("any"), ALICE)
                        .obstacle())
                .isEqualTo("nobody else has a photo that a token can read; add under owners.users: {id: …, photo:"
                        + " 504x504}");
    }
}
