package dev.photospec.setup;

import dev.photospec.setup.FoundOwners.FoundOwner;
import dev.photospec.spec.PhotoOf;
import dev.photospec.target.PhotoOwner;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Spells owners as lines of a {@code photospec.yaml}, one each. An owner whose photo is not known is a comment. */
record OwnerLines(FoundOwners owners) {

    /** Returns the line of the signed-in user. */
    String me() {
        PhotoOwner me = owners.me().owner();
        String user = "user: " + quoted(owners.signedIn());
        String mail = me.mail() == null || me.mail().equals(owners.signedIn()) ? "" : ", mail: " + quoted(me.mail());
        String line = "  me: {" + user + mail + ", id: " + quoted(me.id()) + ", " + photo(me) + "}";
        return owners.me().isKnown()
                ? line
                : line + " # not known (" + owners.me().doubt() + "); correct it";
    }

    /** Returns the lines of all others, by their kinds. */
    String others() {
        return Stream.of(PhotoOf.values()).filter(this::has).map(this::section).collect(Collectors.joining());
    }

    /** Returns whether there are owners of that kind beside the signed-in user. */
    boolean has(PhotoOf kind) {
        return of(kind).findAny().isPresent();
    }

    private String section(PhotoOf kind) {
        List<FoundOwner> all = of(kind).toList();
        String sign = all.stream().anyMatch(FoundOwner::isKnown) ? "  " : "  # ";
        return sign + kind.name().toLowerCase(Locale.ROOT) + "s:\n"
                + all.stream().map(OwnerLines::line).collect(Collectors.joining());
    }

    private Stream<FoundOwner> of(PhotoOf kind) {
        return owners.others().stream().filter(one -> one.owner().kind() == kind);
    }

    private static String line(FoundOwner one) {
        String entry = "- {" + names(one.owner()) + ", " + (one.isKnown() ? photo(one.owner()) : "photo: …") + "}";
        return one.isKnown() ? "    " + entry + "\n" : "    # " + entry + " # not read: " + one.doubt() + "\n";
    }

    private static String names(PhotoOwner owner) {
        return Stream.of(
                        named("of", owner.of()),
                        named("folder", owner.folder()),
                        named("id", owner.id()),
                        named("upn", owner.upn()),
                        named("mail", owner.mail()))
                .flatMap(name -> name)
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> named(String key, String value) {
        return value == null ? Stream.empty() : Stream.of(key + ": " + quoted(value));
    }

    private static String photo(PhotoOwner owner) {
        if (owner.mailboxPhoto() == null && owner.directoryPhoto() != null) {
            return "photo: \"" + owner.directoryPhoto() + "\", in: directory";
        }
        String directory = owner.directoryPhoto() == null ? "" : ", directory: \"" + owner.directoryPhoto() + "\"";
        return "photo: \"" + (owner.mailboxPhoto() == null ? "none" : owner.mailboxPhoto()) + "\"" + directory
                + (owner.personal() ? ", mailbox: personal" : "")
                + (owner.writable() ? ", writable: true" : "");
    }

    static String quoted(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
