package dev.photospec.spec.load;

import dev.photospec.spec.Document;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Statement;
import java.util.List;
import java.util.Optional;

/** Loads the statements of the documents that come with the kit. */
public final class Statements {

    private Statements() {}

    /**
     * Returns every statement of a profile's documents, in their order; none for a profile of the user's own.
     *
     * @throws DataException with every fault of the files
     */
    public static List<Statement> of(Profile profile) {
        return profile.documents().values().stream()
                .flatMap(document -> of(profile, document).stream())
                .toList();
    }

    private static List<Statement> of(Profile profile, Document document) {
        String name = "documents/" + profile.id() + "." + document.id() + ".yaml";
        Optional<String> text = ClassPath.find(name);
        return text.isEmpty() ? List.of() : read(DataFile.parse(name, text.get()));
    }

    /** @throws DataException with every fault of the file */
    static List<Statement> read(DataFile file) {
        DataException.throwIfAny(Language.named("document").faults(file));
        Section root = new Section(file.root());
        return root.list(
                "statements",
                statement -> new Statement(
                        root.text("document"),
                        (int) statement.whole("number"),
                        statement.text("section"),
                        statement.text("statement"),
                        statement.texts("rows"),
                        statement.text("none")));
    }
}
