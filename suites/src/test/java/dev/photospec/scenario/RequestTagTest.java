package dev.photospec.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.Response;
import dev.photospec.exchange.Token;
import dev.photospec.image.Mark;
import dev.photospec.image.Pictures;
import dev.photospec.plan.Case;
import dev.photospec.plan.CasePlanner;
import dev.photospec.plan.WritePolicy;
import dev.photospec.spec.PhotoOf;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Size;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.Grant;
import dev.photospec.target.Limits;
import dev.photospec.target.PhotoOwner;
import dev.photospec.target.Target;
import dev.photospec.target.TokenSource;
import dev.photospec.verdict.Field;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** What becomes of photos that a case writes without being about them. */
class RequestTagTest {

    private static final Profile PROFILE = Profiles.load("graph-v1.0");
    private static final byte[] FIRST = picture(1);
    private static final byte[] SECOND = picture(2);

    /** By whoever is signed in: a target that does not look at the path. */
    private final Map<String, byte[]> photos = new ConcurrentHashMap<>(Map.of("a", FIRST, "b", SECOND));

    @Test
    void whoever_sends_for_another_gets_their_own_photo_back_too() {
        Observed seen = observed("update-sets-no-other-user/PUT/own-user.id/value/User.ReadWrite", user("a", true));

        assertThat(seen.exchanges().keySet()).containsExactly("before", "write", "after");
        assertThat(seen.exchanges().get("write").request().url()).endsWith("/users/a/photo/$value");
        assertThat(seen.exchanges().get("write").request().token().value()).isEqualTo("b@x.example");
        assertThat(photos.get("a")).isEqualTo(FIRST);
        assertThat(photos.get("b")).isEqualTo(SECOND);
    }

    /** What was left by an earlier run cannot be taken away, and a photo that is replaced is no first one. */
    @Test
    void a_first_photo_is_not_judged_where_there_is_one_already() {
        photos.put("a", picture(3));
        Observed seen = observed("update-sets-the-first-photo/PATCH/me/value", user("a", false));

        assertThat(seen).isInstanceOf(Observed.NotSeen.class);
        assertThat(((Observed.NotSeen) seen).reason())
                .startsWith("nothing was written: the owner has a photo that an earlier case or run has left");
    }

    private Observed observed(String id, PhotoOwner first) {
        List<PhotoOwner> owners = List.of(first, user("b", true));
        List<Grant> grants = owners.stream()
                .map(owner -> new Grant(owner.upn(), List.of("any"), new TokenSource.Static("t")))
                .toList();
        Target target = new Target("http://127.0.0.1", "graph-v1.0", null, grants, owners, List.of(), Limits.DEFAULT);
        Case judged = new CasePlanner(PROFILE, target, WritePolicy.ALL)
                .cases().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        RestoreContext keeping = new RestoreContext(PhotoJournal.none(), this::answer, true);
        return new Scenario(PROFILE, target, this::answer, (grant, scope) -> new Token(grant.user(), "T"), keeping, 1)
                .observe(judged, one -> true);
    }

    private Exchange answer(Request request) {
        String person = request.token().value().substring(0, 1);
        if (request.writes()) {
            photos.put(person, request.body());
        }
        Field type = new Field("Content-Type", "image/jpeg");
        return new Exchange(request, new Response(200, List.of(type), photos.get(person), false), null, 1);
    }

    private static PhotoOwner user(String id, boolean photo) {
        Size size = photo ? Size.valueOf("96x96") : null;
        return new PhotoOwner(PhotoOf.USER, id, id + "@x.example", null, null, null, size, null, false, true);
    }

    private static byte[] picture(int upload) {
        return Pictures.jpeg(new Size(96, 96), new Mark(1, 2, upload));
    }
}
