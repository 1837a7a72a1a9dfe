package dev.photospec.spec.client;

import dev.photospec.spec.load.ClassPath;
import dev.photospec.spec.load.DataException;
import dev.photospec.spec.load.DataFile;
import dev.photospec.spec.load.Language;
import dev.photospec.spec.load.Section;
import java.util.List;

/**
 * The statements about clients, and the provocations that bring their habits to light.
 *
 * @param statements in the order in which they are reported
 * @param provocations in the order in which they are tried
 */
public record ClientLedger(List<ClientStatement> statements, List<Provocation> provocations) {

    private static final String FILE = "clients/statements.yaml";

    /**
     * Returns the ledger that comes with the kit.
     *
     * @throws DataException with every fault of the file
     */
    public static ClientLedger bundled() {
        DataFile file = DataFile.parse(FILE, ClassPath.text(FILE));
        DataException.throwIfAny(Language.named("client-statements").faults(file));
        Section root = new Section(file.root());
        return new ClientLedger(
                root.list("statements", ClientLedger::statement), root.list("provocations", ClientLedger::provocation));
    }

    private static ClientStatement statement(Section row) {
        return new ClientStatement(
                row.text("id"),
                row.text("statement"),
                row.text("habit"),
                row.texts("verbs"),
                row.list("sources", ClientLedger::source));
    }

    private static ClientSource source(Section source) {
        return new ClientSource(
                source.word("standing", ClientStanding.class),
                source.texts("profiles"),
                source.text("document"),
                source.text("section"));
    }

    private static Provocation provocation(Section row) {
        Section answer = row.section("answer");
        return new Provocation(
                row.text("id"),
                (int) row.whole("first"),
                (int) row.whole("every"),
                row.texts("verbs"),
                (int) answer.whole("status"),
                (int) answer.whole("retry-after"),
                answer.has("redirect"));
    }
}
