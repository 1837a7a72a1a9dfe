package dev.photospec.vendor.restassured;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.photospec.cli.Behaviours;
import dev.photospec.mutant.Behaviour;
import dev.photospec.reference.Reference;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.Target;
import dev.photospec.traffic.TrafficReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A vendor's own REST Assured tests are judged by what they send anyway. */
class PhotospecFilterTest {

    private static final Reference REFERENCE = Reference.start(0);

    @TempDir
    private Path folder;

    private PhotospecFilter photospec;

    @BeforeEach
    void listen() {
        photospec = PhotospecFilter.of("graph-v1.0").reportDir(folder);
    }

    @AfterAll
    static void stop() {
        REFERENCE.close();
    }

    @Test
    void a_right_server_breaks_nothing_and_the_report_says_how_much_was_reached() throws IOException {
        readPhotoAndMetadata(Behaviour.CORRECT);

        photospec.assertNothingBroken();

        TrafficReport report = photospec.report();
        assertThat(report.sentence()).startsWith("no statement broken in 2 exchanges; ");
        assertThat(report.reached())
                .contains("graph-v1.0/value-answers-200", "graph-v1.0/metadata-describes-the-photo");
        assertThat(report.unreached()).contains("graph-v1.0/update-answers-200");
    }

    @Test
    void a_wrong_server_turns_the_vendors_tests_red_with_each_broken_statement() {
        readPhotoAndMetadata(Behaviours.mutant("metadata-tell-png"));

        assertThatThrownBy(() -> photospec.assertNothingBroken())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("broken in 2 exchanges")
                .hasMessageContaining("metadata-describes-the-photo/GET/me/metadata");
    }

    @Test
    void tokens_stay_out_of_the_reports() throws IOException {
        String token = readPhotoAndMetadata(Behaviours.mutant("metadata-tell-png"));

        photospec.report();

        assertThat(Files.readString(folder.resolve("conformance.json"))).doesNotContain(token);
    }

    @Test
    void the_test_receives_what_the_server_sent() {
        Target target = REFERENCE.mount(Profiles.load("graph-v1.0"), Behaviour.CORRECT);

        byte[] heard = given().filter(photospec)
                .auth()
                .oauth2(token(target))
                .get(target.url() + "/me/photo/$value")
                .asByteArray();
        byte[] unheard = given().auth()
                .oauth2(token(target))
                .get(target.url() + "/me/photo/$value")
                .asByteArray();

        assertThat(heard).isEqualTo(unheard);
    }

    private String readPhotoAndMetadata(Behaviour behaviour) {
        Target target = REFERENCE.mount(Profiles.load("graph-v1.0"), behaviour);
        String token = token(target);
        given().filter(photospec).auth().oauth2(token).get(target.url() + "/me/photo/$value");
        given().filter(photospec).header("Authorization", "Bearer " + token).get(target.url() + "/me/photo");
        return token;
    }

    private static String token(Target target) {
        return REFERENCE.token(target, target.owners().get(0).upn(), List.of("User.Read"), Duration.ofMinutes(5));
    }
}
