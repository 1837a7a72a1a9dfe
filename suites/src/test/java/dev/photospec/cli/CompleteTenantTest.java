package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.spec.PhotoOf;
import dev.photospec.spec.Size;
import dev.photospec.target.Connection;
import dev.photospec.target.Grant;
import dev.photospec.target.Limits;
import dev.photospec.target.PhotoOwner;
import dev.photospec.target.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A deployment that lacks something is judged by the rest, and only what it really lacks counts as absent. */
class CompleteTenantTest {

    private static final List<String> REST = List.of(
            "other-users",
            "contact-folders",
            "photoless-owners",
            "directory",
            "personal-mailboxes",
            "expired-tokens",
            "tokens-without-scopes");

    @TempDir
    private Path folder;

    @Test
    void one_user_one_group_and_one_contact_are_conformant_without_the_rest() throws Exception {
        try (Staging staging = new Staging()) {
            KitCommand.Ended ended = run(staging, small(staging, REST), "--allow-writes");
            assertThat(ended.code()).as(ended.output()).isZero();
            assertThat(ended.output().replaceAll("\\s+", " "))
                    .contains("✔ CONFORMANT: without " + String.join(", ", REST) + ": every other case judged (")
                    .contains("no documented statement broken");
            assertThat(Files.readString(folder.resolve("report/conformance.json")))
                    .contains("\"absent\"")
                    .contains("absent: other-users");
        }
    }

    @Test
    void what_is_declared_absent_and_answers_is_not_judged_and_named() throws Exception {
        try (Staging staging = new Staging()) {
            List<String> absent = new ArrayList<>(REST);
            absent.addAll(List.of("groups", "names", "scopes", "metadata"));
            KitCommand.Ended ended = run(staging, small(staging, absent));
            assertThat(ended.code()).as(ended.output()).isEqualTo(3);
            assertThat(ended.output().replaceAll("\\s+", " "))
                    .contains("absent: groups is declared, but the target answers GET /groups/{id}/photo/$value")
                    .contains("absent: names is declared, but")
                    .contains("absent: scopes is declared, but")
                    .contains("absent: metadata is declared, but");
        }
    }

    @Test
    void a_name_that_the_profile_does_not_know_is_refused_with_the_nearest() throws Exception {
        try (Staging staging = new Staging()) {
            KitCommand.Ended ended = run(staging, small(staging, List.of("directori")));
            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.output()).contains("knows no 'directori'").contains("directory");
        }
    }

    @Test
    void an_example_of_what_is_absent_is_a_contradiction() throws Exception {
        try (Staging staging = new Staging()) {
            Target target = staging.target();
            KitCommand.Ended ended = run(staging, with(target, target.owners(), List.of("directory")));
            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.output()).contains("absent names directory, but the photo of ");
        }
    }

    private static Target small(Staging staging, List<String> absent) {
        List<PhotoOwner> all = staging.target().owners();
        List<PhotoOwner> few = List.of(
                writable(all.get(0)),
                first(all, owner -> owner.kind() == PhotoOf.GROUP),
                first(all, owner -> owner.kind() == PhotoOf.CONTACT && owner.folder() == null && isOf(owner, all)));
        return with(staging.target(), few, absent);
    }

    private static PhotoOwner writable(PhotoOwner me) {
        return PhotoOwner.of(me.kind(), me.id())
                .named(me.upn(), me.mail())
                .withPhoto(me.mailboxPhoto())
                .markedWritable(true);
    }

    private static boolean isOf(PhotoOwner contact, List<PhotoOwner> all) {
        return contact.of() == null || contact.of().equals("me") || all.get(0).isCalled(contact.of());
    }

    private static PhotoOwner first(List<PhotoOwner> all, Predicate<PhotoOwner> kind) {
        Size smallest = Size.valueOf("240x240");
        return all.stream()
                .filter(kind)
                .filter(owner ->
                        owner.mailboxPhoto() != null && !owner.mailboxPhoto().fitsIn(smallest))
                .filter(owner -> owner.directoryPhoto() == null && owner.writable())
                .findFirst()
                .orElseThrow();
    }

    /** With the one token source of who is signed in. */
    private static Target with(Target target, List<PhotoOwner> owners, List<String> absent) {
        PhotoOwner me = owners.get(0);
        List<Grant> grants = target.credentials().stream()
                .filter(grant -> me.isCalled(grant.user()) && grant.grantsAny())
                .toList();
        return new Target(
                target.url(),
                target.profile(),
                target.implementation(),
                grants,
                owners,
                List.of(),
                absent,
                Limits.DEFAULT,
                Connection.DIRECT,
                Map.of());
    }

    private KitCommand.Ended run(Staging staging, Target target, String... more) throws Exception {
        List<String> all =
                new ArrayList<>(List.of("run", "--config", staging.config(folder, target), "--report-dir", "report"));
        all.addAll(List.of(more));
        return new KitCommand(folder).run(all.toArray(String[]::new));
    }
}
