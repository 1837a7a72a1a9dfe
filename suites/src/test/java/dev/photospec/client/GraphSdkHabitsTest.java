package dev.photospec.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.microsoft.graph.models.odataerrors.ODataError;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import dev.photospec.image.ImageInspection;
import dev.photospec.image.Mark;
import dev.photospec.image.Pictures;
import dev.photospec.reference.Reference;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Size;
import dev.photospec.spec.client.ClientLedger;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.Target;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The vendor's own client before a strict provider: what it does by itself, whoever uses it. */
class GraphSdkHabitsTest {

    private static final byte[] PHOTO = Pictures.jpeg(new Size(360, 360), new Mark(1, 2, 3));

    @Test
    void its_habits_are_listed_with_their_standing() throws Exception {
        Profile profile = Profiles.load("graph-v1.0");
        StrictProvider provider = new StrictProvider(ClientLedger.bundled());
        try (Reference reference = Reference.prepare(0, provider)) {
            Target target = reference.mount(profile);
            provider.mount(profile, target.url());
            reference.listen();
            List<String> scopes = List.of("User.ReadWrite");
            String token = reference.token(target, target.owners().get(0).upn(), scopes, Duration.ofMinutes(5));
            use(GraphSdk.at(target.url(), () -> token));
        }

        ClientReport report = provider.reports().get(0);
        Map<String, String> found = new java.util.TreeMap<>();
        report.findings().forEach(one -> found.put(one.id(), one.standing() + " " + one.detail()));
        assertThat(found)
                .as(String.join("\n", report.lines()))
                .containsOnlyKeys(
                        "write-states-a-documented-media-type",
                        "picture-is-accepted",
                        "known-photo-is-not-fetched-again")
                .containsEntry(
                        "write-states-a-documented-media-type",
                        "DOCUMENTED Content-Type: application/octet-stream; expected image/jpeg")
                .containsEntry("picture-is-accepted", "IMPLIED Accept: application/octet-stream, application/json");
        assertThat(found.get("known-photo-is-not-fetched-again")).startsWith("ADVISED");
    }

    private static void use(GraphServiceClient client) throws Exception {
        assertThat(client.me().photo().get().getWidth()).isEqualTo(648);
        for (int i = 0; i < 3; i++) { // one of them is redirected
            try (InputStream photo = client.me().photo().content().get()) {
                assertThat(ImageInspection.of(photo.readAllBytes()).summary()).isEqualTo("648x648 image/jpeg");
            }
        }
        Throwable refused = catchThrowable(() -> client.me().photo().content().put(new ByteArrayInputStream(PHOTO)));
        assertThat(refused).isInstanceOf(ODataError.class); // 415, after one 429 that it has waited for
    }
}
