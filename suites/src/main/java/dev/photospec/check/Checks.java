package dev.photospec.check;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/** Every check by the name it has in the ledger. */
public final class Checks {

    private static final Map<String, Check> BY_NAME = Map.ofEntries(
            Map.entry("challenge", new ChallengeCheck()),
            Map.entry("dimensions", new DimensionsCheck()),
            Map.entry("entity-tag", new EntityTagCheck()),
            Map.entry("error-body", new ErrorBodyCheck()),
            Map.entry("from-mailbox", new FromMailboxCheck()),
            Map.entry("id-spells-size", new IdSpellsSizeCheck()),
            Map.entry("lists-photo", new ListsPhotoCheck()),
            Map.entry("media-type", new MediaTypeCheck()),
            Map.entry("media-type-agrees", new MediaTypeAgreesCheck()),
            Map.entry("metadata-agrees", new MetadataAgreesCheck()),
            Map.entry("no-photo", new NoPhotoCheck()),
            Map.entry("not-enlarged", new NotEnlargedCheck()),
            Map.entry("not-shown", new NotShownCheck()),
            Map.entry("picture", new PictureCheck()),
            Map.entry("placeholder", new PlaceholderCheck()),
            Map.entry("properties", new PropertiesCheck()),
            Map.entry("property-ends", new PropertyEndsCheck()),
            Map.entry("refused", new RefusedCheck()),
            Map.entry("same-entity", new SameEntityCheck()),
            Map.entry("same-picture", new SamePictureCheck()),
            Map.entry("schema", new SchemaCheck()),
            Map.entry("size-or-placeholder", new SizeOrPlaceholderCheck()),
            Map.entry("status", new StatusCheck()));

    private static final Set<String> OF_HEAD = Set.of("challenge", "media-type", "status");

    private Checks() {}

    /** @throws NoSuchElementException if no check has that name */
    public static Check named(String name) {
        Check check = BY_NAME.get(name);
        if (check == null) {
            throw new NoSuchElementException("no check '" + name + "'");
        }
        return check;
    }

    /** Returns whether the check looks at the status and the fields alone. */
    public static boolean isOfHead(String name) {
        return OF_HEAD.contains(name);
    }

    /** The names of all checks. */
    public static Set<String> names() {
        return BY_NAME.keySet();
    }
}
