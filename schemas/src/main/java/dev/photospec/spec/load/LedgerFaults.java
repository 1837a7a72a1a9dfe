package dev.photospec.spec.load;

import dev.photospec.spec.Document;
import dev.photospec.spec.Owner;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Reliance;
import dev.photospec.spec.Requirement;
import dev.photospec.spec.Resource;
import dev.photospec.spec.Standing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds faults that a schema cannot see in a ledger: names that lead nowhere, rows that judge nothing. */
final class LedgerFaults {

    private final DataFile file;
    private final Profile profile;
    private final List<DataFault> faults = new ArrayList<>();
    private final Map<String, String> seen = new HashMap<>();

    LedgerFaults(DataFile file, Profile profile) {
        this.file = file;
        this.profile = profile;
    }

    List<DataFault> all() {
        for (int i = 0; i < profile.requirements().size(); i++) {
            row("/requirements/" + i, profile.requirements().get(i));
        }
        return faults;
    }

    private void row(String pointer, Requirement row) {
        unique(pointer + "/id", row.id());
        source(pointer + "/source", row);
        standing(pointer, row);
        silent(pointer, row);
        names(pointer + "/routes/resources", "resource", row.routes().resources(), resources());
        names(pointer + "/routes/owners", "owner", row.routes().owners(), owners());
        names(pointer + "/relies-on", "requirement", row.reliesOn(), others(row));
        circle(pointer + "/relies-on", row);
        if (row.isExcluded() && !row.expect().isEmpty()) {
            faults.add(file.fault(pointer + "/excluded", Place.of(pointer) + " has both 'excluded' and 'expect'"));
        }
        int before = faults.size();
        faults.addAll(new StepFaults(file, pointer, row).all(owners(), resources()));
        if (!row.isExcluded() && faults.size() == before) {
            judged(pointer, row);
        }
    }

    private void judged(String pointer, Requirement row) {
        faults.addAll(new CaseFaults(file, pointer, profile, row).all());
        faults.addAll(new RequestFaults(file, pointer, profile, row).all());
        faults.addAll(new CheckFaults(file, profile, row).all(pointer + "/expect", row.expect()));
        if (row.isDisputed()) {
            faults.addAll(new CheckFaults(file, profile, row)
                    .all(pointer + "/observed/expect", row.observed().expect()));
        }
    }

    private void unique(String pointer, String id) {
        String before = seen.putIfAbsent(id, pointer);
        if (before != null) {
            int line = file.lines().getOrDefault(before, 1);
            faults.add(file.fault(pointer, "requirement '" + id + "' is a duplicate; first on line " + line));
        }
    }

    private void circle(String pointer, Requirement row) {
        Reliance reliance = new Reliance(profile.requirements());
        row.reliesOn().stream()
                .filter(other -> reliance.of(other).contains(row.id()))
                .forEach(other -> faults.add(
                        file.fault(pointer, row.id() + " relies on " + other + ", which relies on it in turn")));
    }

    private void source(String pointer, Requirement row) {
        Document document = profile.documents().get(row.source().document());
        if (document == null) {
            List<String> ids = List.copyOf(profile.documents().keySet());
            known(pointer + "/document", "document", row.source().document(), ids);
        } else {
            known(pointer + "/section", "section", row.source().section(), document.sections());
        }
    }

    private void standing(String pointer, Requirement row) {
        if ((row.standing() == Standing.IMPLIED) != (row.standard() != null)) {
            faults.add(file.fault(
                    pointer + "/standing",
                    Place.of(pointer) + " needs 'standard' if its standing is implied, and only then"));
        }
    }

    private void silent(String pointer, Requirement row) {
        if (row.standing() == Standing.SILENT && !row.isExcluded()) {
            faults.add(file.fault(
                    pointer + "/standing", Place.of(pointer) + " is silent and judged; say why it is 'excluded'"));
        }
    }

    private void names(String pointer, String kind, List<String> names, List<String> known) {
        for (int i = 0; i < names.size(); i++) {
            known(pointer + "/" + i, kind, names.get(i), known);
        }
    }

    private void known(String pointer, String kind, String name, List<String> known) {
        if (!known.contains(name)) {
            faults.add(file.fault(pointer, Unknown.word(kind, name, pointer, known)));
        }
    }

    private List<String> others(Requirement row) {
        return profile.requirements().stream()
                .filter(other -> !other.isExcluded() && !other.id().equals(row.id()))
                .map(Requirement::id)
                .toList();
    }

    private List<String> owners() {
        return profile.owners().stream().map(Owner::id).toList();
    }

    private List<String> resources() {
        return profile.resources().stream().map(Resource::id).toList();
    }
}
