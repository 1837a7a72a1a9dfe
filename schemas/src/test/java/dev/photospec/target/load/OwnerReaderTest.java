package dev.photospec.target.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.spec.PhotoOf;
import dev.photospec.spec.Size;
import dev.photospec.target.PhotoOwner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerReaderTest {

    @TempDir
    private Path folder;

    private List<PhotoOwner> owners(String owners) throws IOException {
        String text = "target: http://localhost\nowners:\n" + owners.indent(2);
        Path file = Files.writeString(folder.resolve("photospec.yaml"), text);
        return TargetFile.load(file, Map.of()).target().owners();
    }

    private static PhotoOwner user(String id, Size mailbox, Size directory) {
        return PhotoOwner.of(PhotoOf.USER, id).withPhoto(mailbox).withDirectoryPhoto(directory);
    }

    @Test
    void a_contact_is_one_of_the_signed_in_user_unless_said_otherwise() throws IOException {
        assertThat(owners("me: {id: \"1\", photo: none}\ncontacts: [{id: c, photo: none}]\n")
                        .get(1)
                        .of())
                .isEqualTo("me");
    }

    @Test
    void the_signed_in_user_is_the_first_owner_and_is_called_what_it_signs_in_with() throws IOException {
        List<PhotoOwner> owners = owners("""
                users: [{id: "2", upn: bob@x, mail: b@x, photo: 504X504}]
                me: {user: alice@x, id: "1", mail: a@x, photo: 648x648}
                """);

        assertThat(owners)
                .containsExactly(
                        PhotoOwner.of(PhotoOf.USER, "1").named("alice@x", "a@x").withPhoto(new Size(648, 648)),
                        PhotoOwner.of(PhotoOf.USER, "2").named("bob@x", "b@x").withPhoto(new Size(504, 504)));
    }

    @Test
    void a_photo_lies_in_the_mailbox_or_the_directory_or_in_both() throws IOException {
        List<PhotoOwner> owners = owners("""
                me: {id: "1", photo: 648x648, directory: 300x200}
                users:
                  - {id: "2", photo: 300x200, in: directory}
                  - {id: "3", photo: 48x48, in: mailbox}
                  - {id: "4", photo: none}
                  - {id: "5", photo: none, directory: 10x20}
                """);

        assertThat(owners)
                .containsExactly(
                        user("1", new Size(648, 648), new Size(300, 200)),
                        user("2", null, new Size(300, 200)),
                        user("3", new Size(48, 48), null),
                        user("4", null, null),
                        user("5", null, new Size(10, 20)));
    }

    @Test
    void personal_mailboxes_groups_contacts_and_teams_are_read() throws IOException {
        Size size = new Size(48, 48);
        List<PhotoOwner> owners = owners("""
                me: {id: "1", photo: 48x48, mailbox: personal, writable: true}
                groups: [{id: g, photo: 48x48, writable: true}]
                contacts:
                  - {of: me, id: c, photo: 48x48}
                  - {of: "1", folder: f, id: c, photo: 48x48}
                teams: [{of: me, id: t, photo: 48x48}]
                """);

        assertThat(owners)
                .containsExactly(
                        PhotoOwner.of(PhotoOf.USER, "1")
                                .withPhoto(size)
                                .inPersonalMailbox()
                                .markedWritable(true),
                        PhotoOwner.of(PhotoOf.GROUP, "g").withPhoto(size).markedWritable(true),
                        PhotoOwner.of(PhotoOf.CONTACT, "c")
                                .belongingTo("me", null)
                                .withPhoto(size),
                        PhotoOwner.of(PhotoOf.CONTACT, "c")
                                .belongingTo("1", "f")
                                .withPhoto(size),
                        PhotoOwner.of(PhotoOf.TEAM, "t").belongingTo("me", null).withPhoto(size));
    }
}
