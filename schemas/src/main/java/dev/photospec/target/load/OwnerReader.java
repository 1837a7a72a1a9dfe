package dev.photospec.target.load;

import dev.photospec.spec.PhotoOf;
import dev.photospec.spec.Size;
import dev.photospec.spec.load.Section;
import dev.photospec.target.PhotoOwner;
import java.util.List;
import java.util.stream.Stream;

/** Turns the owners of a {@code photospec.yaml} into records, the signed-in user first. */
final class OwnerReader {

    private OwnerReader() {}

    static List<PhotoOwner> read(Section owners) {
        return Stream.of(
                        List.of(owner(PhotoOf.USER, owners.section("me"))),
                        owners.list("users", entry -> owner(PhotoOf.USER, entry)),
                        owners.list("groups", entry -> owner(PhotoOf.GROUP, entry)),
                        owners.list("contacts", entry -> owner(PhotoOf.CONTACT, entry)),
                        owners.list("teams", entry -> owner(PhotoOf.TEAM, entry)))
                .flatMap(List::stream)
                .toList();
    }

    private static PhotoOwner owner(PhotoOf kind, Section entry) {
        boolean inDirectory = "directory".equals(entry.text("in"));
        Size photo = "none".equals(entry.text("photo")) ? null : entry.size("photo");
        return new PhotoOwner(
                kind,
                entry.text("id"),
                entry.has("upn") ? entry.text("upn") : entry.text("user"),
                entry.has("mail") ? entry.text("mail") : entry.text("user"),
                kind == PhotoOf.CONTACT && !entry.has("of") ? "me" : entry.text("of"),
                entry.text("folder"),
                inDirectory ? null : photo,
                inDirectory ? photo : entry.size("directory"),
                "personal".equals(entry.text("mailbox")),
                entry.flag("writable"));
    }
}
