package dev.photospec.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.spec.Answer;
import dev.photospec.spec.Key;
import dev.photospec.spec.Owner;
import dev.photospec.spec.PhotoOf;
import dev.photospec.spec.Resource;
import dev.photospec.target.PhotoOwner;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutePathTest {

    private static final Resource VALUE = resource("/photo/$value");

    private static Resource resource(String path) {
        return new Resource("value", path, Answer.PICTURE, null, "value", Map.of());
    }

    private static Owner owner(String template, PhotoOf kind) {
        return new Owner("x", template, kind, false, List.of(), "x", null);
    }

    private static Subject user(String id, String upn) {
        PhotoOwner user = PhotoOwner.of(PhotoOf.USER, id).named(upn, null);
        return new Subject(user, user, null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "dave_contoso.example#EXT#@fabrikam.example | dave_contoso.example%23EXT%23%40fabrikam.example",
                "carol+photos@fabrikam.example | carol%2Bphotos%40fabrikam.example",
                "o'connor@fabrikam.example | o%27connor%40fabrikam.example",
                "AAMkADli-_AAA== | AAMkADli-_AAA%3D%3D",
                "a%20b/c?d | a%2520b%2Fc%3Fd",
                "jürgen@fabrikam.example | j%C3%BCrgen%40fabrikam.example"
            })
    void a_name_is_encoded_exactly_once(String name, String encoded) {
        String path = RoutePath.of(
                owner("/users/{id | userPrincipalName}", PhotoOf.USER),
                List.of(Key.USER_UPN),
                VALUE,
                user("1", name),
                null);

        assertThat(path).isEqualTo("/users/" + encoded + "/photo/$value");
    }

    @Test
    void a_quote_in_a_string_literal_is_doubled() {
        String path = RoutePath.of(
                owner("/Users('{id}')", PhotoOf.USER),
                List.of(Key.USER_UPN),
                VALUE,
                user("1", "o'connor@a.example"),
                null);

        assertThat(path).isEqualTo("/Users('o%27%27connor%40a.example')/photo/$value");
    }

    @Test
    void every_placeholder_gets_its_own_name() {
        PhotoOwner person = user("me-id", "me@a.example").owner();
        PhotoOwner contact = PhotoOwner.of(PhotoOf.CONTACT, "c=").belongingTo("me", "f=");
        String path = RoutePath.of(
                owner("/users/{id | upn}/contactfolders/{contactFolderId}/contacts/{id}", PhotoOf.CONTACT),
                List.of(Key.USER_ID, Key.FOLDER_ID, Key.CONTACT_ID),
                resource("/photos/{size}/$value"),
                new Subject(contact, person, person),
                "48x48");

        assertThat(path).isEqualTo("/users/me-id/contactfolders/f%3D/contacts/c%3D/photos/48x48/$value");
    }
}
