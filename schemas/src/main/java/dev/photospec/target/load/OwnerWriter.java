package dev.photospec.target.load;

import dev.photospec.spec.PhotoOf;
import dev.photospec.target.PhotoOwner;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Spells the owners of a target, of whom the first is the signed-in user. */
final class OwnerWriter {

    private OwnerWriter() {}

    static ObjectNode tree(List<PhotoOwner> owners) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.set("me", entry(owners.get(0)));
        for (PhotoOwner owner : owners.subList(1, owners.size())) {
            ArrayNode list = tree.withArray("/" + section(owner.kind()));
            list.add(entry(owner));
        }
        return tree;
    }

    private static String section(PhotoOf kind) {
        return switch (kind) {
            case USER -> "users";
            case GROUP -> "groups";
            case CONTACT -> "contacts";
            case TEAM -> "teams";
            case NOBODY -> throw new IllegalArgumentException("nobody is no owner of a target");
        };
    }

    private static ObjectNode entry(PhotoOwner owner) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        TargetWriter.put(entry, "of", owner.of());
        TargetWriter.put(entry, "folder", owner.folder());
        TargetWriter.put(entry, "id", owner.id());
        TargetWriter.put(entry, "upn", owner.upn());
        TargetWriter.put(entry, "mail", owner.mail());
        photo(entry, owner);
        if (owner.personal()) {
            entry.put("mailbox", "personal");
        }
        if (owner.writable()) {
            entry.put("writable", true);
        }
        return entry;
    }

    private static void photo(ObjectNode entry, PhotoOwner owner) {
        boolean onlyInDirectory = owner.mailboxPhoto() == null && owner.directoryPhoto() != null;
        if (onlyInDirectory) {
            entry.put("photo", owner.directoryPhoto().toString()).put("in", "directory");
            return;
        }
        entry.put(
                "photo",
                owner.mailboxPhoto() == null ? "none" : owner.mailboxPhoto().toString());
        if (owner.directoryPhoto() != null) {
            entry.put("directory", owner.directoryPhoto().toString());
        }
    }
}
