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

    private static final List<String> NAME_A_STEP = List.of("as", "with", "since");

    private final DataFile file;
    private final String pointer;
    private final Requirement row;
    private final List<Fault> faults = new ArrayList<>();

    StepFaults(DataFile file, String pointer, Requirement row) {
        this.file = file;
        this.pointer = pointer;
        this.row = row;
    }

    List<Fault> all(List<String> resources) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < row.steps().size(); i++) {
            step(pointer + "/steps/" + i, row.steps().get(i), resources, ids);
        }
        expectations(pointer + "/expect", row.expect());
        if (row.isDisputed()) {
            expectations(pointer + "/observed/expect", row.observed().expect());
        }
        return faults;
    }

    private void step(String place, Step step, List<String> resources, Set<String> ids) {
        if (!ids.add(step.id())) {
            faults.add(file.fault(place + "/id", "step '" + step.id() + "' stands twice" + Place.in(pointer)));
        }
        if (step.resource() != null && !resources.contains(step.resource())) {
            String where = place + "/resource";
            faults.add(file.fault(where, Unknown.word("resource", step.resource(), where, resources)));
        }
    }

    private void expectations(String place, List<Expectation> expectations) {
        for (int i = 0; i < expectations.size(); i++) {
            Expectation each = expectations.get(i);
            String where = place + "/" + i + "/" + each.check();
            named(where + "/of", each.of(), List.of());
            NAME_A_STEP.forEach(key -> named(where + "/" + key, each.text(key), List.of()));
            named(where + "/shows", each.text("shows"), List.of("owner"));
        }
    }

    private void named(String where, String step, List<String> besides) {
        List<String> known = Stream.concat(besides.stream(), row.steps().stream().map(Step::id))
                .toList();
        if (step != null && !known.contains(step)) {
            faults.add(file.fault(where, Unknown.word("step", step, where, known)));
        }
    }
}
