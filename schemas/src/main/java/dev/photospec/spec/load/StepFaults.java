package dev.photospec.spec.load;

import dev.photospec.spec.Expectation;
import dev.photospec.spec.Requirement;
import dev.photospec.spec.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for steps that are named but not there. */
final class StepFaults {

    private static final List<String> NAME_A_STEP = List.of("as", "with", "from", "other-than", "sent-by");

    private final DataFile file;
    private final String pointer;
    private final Requirement row;
    private final List<DataFault> faults = new ArrayList<>();

    StepFaults(DataFile file, String pointer, Requirement row) {
        this.file = file;
        this.pointer = pointer;
        this.row = row;
    }

    List<DataFault> all(List<String> owners, List<String> resources) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < row.steps().size(); i++) {
            String place = pointer + "/steps/" + i;
            Step step = row.steps().get(i);
            unique(place, step.id(), ids);
            known(place + "/resource", "resource", step.resource(), resources);
            known(place + "/at", "owner", step.at(), owners);
        }
        expectations(pointer + "/expect", row.expect());
        if (row.isDisputed()) {
            expectations(pointer + "/observed/expect", row.observed().expect());
        }
        return faults;
    }

    private void unique(String place, String id, Set<String> ids) {
        if (!ids.add(id)) {
            faults.add(file.fault(place + "/id", "step '" + id + "' is a duplicate" + Place.describe(pointer)));
        }
    }

    private void expectations(String place, List<Expectation> expectations) {
        List<String> steps = row.steps().stream().map(Step::id).toList();
        List<String> stepsAndOwner =
                Stream.concat(Stream.of("owner"), steps.stream()).toList();
        for (int i = 0; i < expectations.size(); i++) {
            Expectation each = expectations.get(i);
            String where = place + "/" + i + "/" + each.check();
            known(where + "/of", "step", each.of(), steps);
            NAME_A_STEP.forEach(key -> known(where + "/" + key, "step", each.text(key), steps));
            known(where + "/shows", "step", each.text("shows"), stepsAndOwner);
        }
    }

    private void known(String where, String kind, String name, List<String> allowed) {
        if (name != null && !allowed.contains(name)) {
            faults.add(file.fault(where, Unknown.word(kind, name, where, allowed)));
        }
    }
}
