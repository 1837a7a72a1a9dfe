package dev.photospec.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.cli.Command;
import dev.photospec.reference.Reference;
import dev.photospec.spec.Listing;
import dev.photospec.spec.PhotoOf;
import dev.photospec.spec.Profile;
import dev.photospec.spec.State;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.PhotoOwner;
import dev.photospec.target.Target;
import dev.photospec.target.load.TargetFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A first configuration that is found at the target. */
class DiscoveryTest {

    private static final String ALICE = "alice@fabrikam.example";

    @TempDir
    private Path folder;

    private final Reference reference = Reference.start(0);

    @AfterEach
    void stop() {
        reference.close();
    }

    private Target mount(String profile) {
        return reference.mount(Profiles.load(profile));
    }

    /** Returns what was written, by a command that prints a token with all scopes. */
    private Target found(Target mounted, String... more) throws IOException {
        Path file = folder.resolve("photospec.yaml");
        String token = reference.token(mounted, ALICE, everyScope(mounted), Duration.ofHours(1));
        String[] arguments = Stream.concat(
                        Stream.of(
                                "init",
                                mounted.url(),
                                "--profile",
                                mounted.profile(),
                                "--token-command",
                                "echo " + token,
                                "--output",
                                file.toString()),
                        Stream.of(more))
                .toArray(String[]::new);
        assertThat(Command.execute(arguments)).isZero();
        return TargetFile.load(file, Map.of()).target();
    }

    private static List<String> everyScope(Target mounted) {
        return Profiles.load(mounted.profile()).scopes().stream()
                .flatMap(rule -> rule.oneOf().stream())
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"graph-v1.0", "graph-beta", "graph-v1.0-2024"})
    void owners_of_every_listed_kind_are_found_with_their_photos(String profile) throws IOException {
        Target mounted = mount(profile);
        Target found = found(mounted, "--discover", "--most", "50");

        assertThat(found.owners().get(0).id()).isEqualTo(mounted.owners().get(0).id());
        for (PhotoOwner one : found.owners()) {
            PhotoOwner seeded = mounted.owners().stream()
                    .filter(owner -> owner.photoKey().equals(one.photoKey()))
                    .findFirst()
                    .orElseThrow();
            assertThat(one.upn()).isEqualTo(seeded.upn());
            if (seeded.state() == State.MAILBOX || seeded.state() == State.NONE) {
                assertThat(one.mailboxPhoto()).as(one.photoKey()).isEqualTo(seeded.mailboxPhoto());
            }
        }
        assertThat(kinds(found)).containsAll(listedKinds(Profiles.load(profile)));
    }

    private static List<PhotoOf> kinds(Target target) {
        return target.owners().stream().map(PhotoOwner::kind).distinct().toList();
    }

    private static List<PhotoOf> listedKinds(Profile profile) {
        return profile.listing(Listing.Finds.TEAMS).isPresent()
                ? List.of(PhotoOf.USER, PhotoOf.GROUP, PhotoOf.CONTACT, PhotoOf.TEAM)
                : List.of(PhotoOf.USER, PhotoOf.GROUP, PhotoOf.CONTACT);
    }

    @Test
    void where_nothing_is_listed_ids_are_given_and_a_bare_one_is_what_answers_to_it() throws IOException {
        Target mounted = mount("graph-localtest");
        Path ids = folder.resolve("ids");
        Files.writeString(
                ids,
                "4f0c9c5e-7b1d-4c8e-9a51-1c6f2f0b7a01\n\ngroup 02bd9fd6-8f93-4758-87c3-1fb73740a318 # none\n"
                        + "02bd9fd6-8f93-4758-87c3-1fb73740a316\nnobody-at-all\n");
        String self = mounted.owners().get(0).id();

        Target found = found(mounted, "--ids", ids.toString(), "--user", ALICE, "--id", self);

        assertThat(found.owners().stream().map(PhotoOwner::photoKey))
                .containsExactly(
                        "USER:" + self,
                        "USER:4f0c9c5e-7b1d-4c8e-9a51-1c6f2f0b7a01",
                        "GROUP:02bd9fd6-8f93-4758-87c3-1fb73740a318",
                        "GROUP:02bd9fd6-8f93-4758-87c3-1fb73740a316");
        assertThat(found.owners().get(2).mailboxPhoto()).isNull();
        assertThat(found.owners().get(3).mailboxPhoto()).hasToString("504x504");
    }

    @Test
    void what_a_token_must_not_see_is_a_comment_and_no_line_is_lost() throws IOException {
        Target mounted = mount("graph-v1.0");
        Path file = folder.resolve("photospec.yaml");
        String token = reference.token(mounted, ALICE, List.of("User.Read"), Duration.ofHours(1));

        assertThat(Command.execute(
                        "init",
                        mounted.url(),
                        "--discover",
                        "--token-command",
                        "echo " + token,
                        "--output",
                        file.toString()))
                .isZero();

        assertThat(Files.readString(file))
                .contains("profile: \"graph-v1.0\"", "me: {user: \"" + ALICE + "\"", "  # groups:\n")
                .contains("# - {id: \"02bd9fd6-8f93-4758-87c3-1fb73740a315\", photo: …} # not read: status 403");
        assertThat(TargetFile.load(file, Map.of()).target().owners()).hasSize(1);
    }
}
