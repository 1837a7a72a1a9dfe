package dev.photospec.spec.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.spec.Answer;
import dev.photospec.spec.Applies;
import dev.photospec.spec.Credential;
import dev.photospec.spec.Dispute;
import dev.photospec.spec.Document;
import dev.photospec.spec.Expectation;
import dev.photospec.spec.Key;
import dev.photospec.spec.Metadata;
import dev.photospec.spec.Owner;
import dev.photospec.spec.PhotoOf;
import dev.photospec.spec.PictureSpec;
import dev.photospec.spec.Placeholder;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Requirement;
import dev.photospec.spec.Resource;
import dev.photospec.spec.ScopeRule;
import dev.photospec.spec.Size;
import dev.photospec.spec.Sizes;
import dev.photospec.spec.Source;
import dev.photospec.spec.Standing;
import dev.photospec.spec.State;
import dev.photospec.spec.Step;
import dev.photospec.spec.Storage;
import dev.photospec.spec.Upload;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProfileReaderTest {

    private final Profile little = Profiles.load(Dialect.original().toString());

    @Test
    void the_head_is_read() {
        assertThat(little.title()).isEqualTo("A little dialect");
        assertThat(little.basePath()).isEqualTo("/v1");
        assertThat(little.documents())
                .isEqualTo(
                        Map.of("manual", new Document("manual", "manual.txt", "The manual", List.of("Read", "Write"))));
    }

    @Test
    void owners_keep_their_order() {
        assertThat(little.owners())
                .containsExactly(
                        new Owner(
                                "users",
                                "/users/{id}",
                                PhotoOf.USER,
                                false,
                                List.of(List.of(Key.USER_ID, Key.USER_UPN)),
                                null,
                                "users"),
                        new Owner("me", "/me", PhotoOf.USER, true, List.of(), null, "me"));
    }

    @Test
    void resources_are_read() {
        assertThat(little.resources())
                .containsExactly(
                        new Resource(
                                "value",
                                "/photo/$value",
                                Answer.PICTURE,
                                Resource.Selects.NOTHING,
                                "value",
                                Map.of("GET", List.of("users", "me"), "PUT", List.of("me"))),
                        new Resource(
                                "sized",
                                "/photos/{size}",
                                Answer.METADATA,
                                Resource.Selects.SIZE,
                                "value",
                                Map.of("GET", List.of("me"))));
    }

    @Test
    void metadata_and_placeholder_are_read() {
        assertThat(little.metadata())
                .isEqualTo(new Metadata("photo.schema.json", "value", "Id", "Width", "Height", null, null, true));
        assertThat(little.placeholder()).isEqualTo(new Placeholder("1x1", 1, 1, "image/gif", ""));
    }

    @Test
    void sizes_are_sorted_smallest_first() {
        assertThat(little.sizes()).containsExactly(new Size(48, 48), new Size(120, 120));
    }

    @Test
    void the_rest_of_the_profile_is_read() {
        assertThat(little.storages()).containsExactly(Storage.MAILBOX, Storage.DIRECTORY);
        assertThat(little.personalMailboxes()).containsExactly("value");
        assertThat(little.upload()).isEqualTo(new Upload(List.of("image/jpeg"), 4096, List.of(), List.of()));
        assertThat(little.scopes())
                .containsExactly(new ScopeRule(
                        List.of("me", "users"),
                        List.of("GET"),
                        List.of("value"),
                        List.of("photo.read"),
                        List.of("mail.read")));
        assertThat(little.bodies()).containsOnlyKeys("photo.schema.json");
    }

    @Test
    void a_row_with_everything_is_read() {
        Step write = new Step(
                "write",
                true,
                "value",
                "PUT",
                Step.Whose.SAME,
                Step.Whose.BYSTANDER,
                "me",
                null,
                Credential.NONE,
                "48x48",
                Map.of("$select", "id,width"),
                Map.of("Accept", "image/*"),
                new PictureSpec("image/jpeg", new Size(648, 648), 200_000),
                null,
                null);
        assertThat(little.requirements().get(0))
                .isEqualTo(new Requirement(
                        "value-answers-200",
                        "GET of the photo answers 200.",
                        new Source("manual", "Read"),
                        Standing.DOCUMENTED,
                        null,
                        "value",
                        "reading",
                        new Applies(List.of("value"), List.of("GET"), List.of("users"), List.of(Key.USER_UPN)),
                        State.BOTH,
                        new Size(120, 120),
                        Sizes.OFFERED,
                        Credential.EACH_LISTED,
                        List.of(write, Step.probe()),
                        List.of(
                                new Expectation("status", null, Map.of("one-of", List.of(200, 206))),
                                new Expectation("picture", "answer", Map.of("shows", "write"))),
                        new Dispute(
                                "It answers 204.",
                                "a rumour",
                                List.of(new Expectation("status", "write", Map.of("one-of", List.of(204))))),
                        null,
                        List.of(),
                        null));
    }

    @Test
    void an_excluded_row_keeps_its_reason() {
        Requirement row = little.requirement("no-body").orElseThrow();

        assertThat(row.excluded()).isEqualTo("It is about the client.");
        assertThat(row.standard()).isEqualTo("RFC 9110 §9.3.1");
    }

    @Test
    void a_short_row_gets_the_usual_values() {
        Requirement row = little.requirement("plain").orElseThrow();

        assertThat(row.steps()).containsExactly(Step.probe());
        assertThat(row.state()).isEqualTo(State.MAILBOX);
        assertThat(row.expect()).containsExactly(new Expectation("picture", null, Map.of()));
    }
}
