package dev.photospec.restore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.exchange.Client;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.Response;
import dev.photospec.exchange.Token;
import dev.photospec.exchange.Tokens.TokenRefused;
import dev.photospec.spec.PhotoOf;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Size;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.Grant;
import dev.photospec.target.Limits;
import dev.photospec.target.PhotoOwner;
import dev.photospec.target.Target;
import dev.photospec.target.TokenSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhotoRestorerTest {

    private static final Profile PROFILE = Profiles.load("outlook-v2.0");
    private static final String URL = "http://127.0.0.1/api/v2.0";
    private static final PhotoOwner ME = PhotoOwner.of(PhotoOf.USER, "1")
            .named("a@b.example", "a@b.example")
            .withPhoto(Size.valueOf("48x48"))
            .markedWritable(true);

    private static final byte[] PHOTO = {1, 2, 3};

    private final List<String> sent = new ArrayList<>();

    /** A document may print another path for reads than for writes; a target may know only these. */
    @Test
    void the_photo_is_read_as_the_document_reads_it_and_with_a_token_that_is_enough_for_that() throws TokenRefused {
        PhotoSnapshot photo = new PhotoSnapshot(
                "USER:1",
                "own-user-set",
                "1",
                "PUT",
                URL + "/users('a')/photo/$value",
                new PhotoSnapshot.Reading("own-user", URL + "/Users('a')/photo/$value"),
                "image/jpeg",
                PHOTO);
        assertThat(restorer(this::answer).read(photo).isSuccess()).isTrue();
        assertThat(sent).containsExactly("GET /Users('a')/photo/$value with user.read");
    }

    /** Where one way to set a photo is broken, another documented one may do. */
    @Test
    void a_photo_that_cannot_be_put_is_patched_back() throws TokenRefused {
        PhotoSnapshot photo = new PhotoSnapshot(
                "USER:1",
                "own-user-set",
                "1",
                "PUT",
                URL + "/users('a%40b.example')/photo/$value",
                new PhotoSnapshot.Reading("own-user", URL + "/Users('a%40b.example')/photo/$value"),
                "image/jpeg",
                PHOTO);
        PhotoRestorer restorer = restorer(this::onlyPatch);

        assertThat(restorer.write(photo, () -> PhotoRestorer.shows(photo, restorer.read(photo))))
                .isEmpty();
        assertThat(sent)
                .contains("PUT /users('a%40b.example')/photo/$value", "PATCH /users('a%40b.example')/photo/$value")
                .doesNotContain("PUT /me/photo/$value");
    }

    private static PhotoRestorer restorer(Client client) {
        return new PhotoRestorer(PROFILE, target(), client, (grant, scope) -> new Token("t", scope), Map.of());
    }

    private Exchange onlyPatch(Request request) {
        sent.add(request.verb() + " " + request.url().replace(URL, ""));
        boolean patched = sent.stream().anyMatch(one -> one.startsWith("PATCH"));
        byte[] shown = patched ? PHOTO : new byte[] {9};
        return new Exchange(
                request, new Response(request.verb().equals("PUT") ? 405 : 200, List.of(), shown, false), null, 1);
    }

    private Exchange answer(Request request) {
        sent.add(request.verb() + " " + request.url().replace(URL, "") + " with "
                + request.token().variable());
        return new Exchange(request, new Response(200, List.of(), PHOTO, false), null, 1);
    }

    private static Target target() {
        Grant grant = new Grant("a@b.example", List.of("any"), new TokenSource.Static("t"));
        return new Target(URL, "outlook-v2.0", null, List.of(grant), List.of(ME), List.of(), Limits.DEFAULT);
    }
}
