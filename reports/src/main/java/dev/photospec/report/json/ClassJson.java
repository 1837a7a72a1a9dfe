package dev.photospec.report.json;

import dev.photospec.report.ClassRow;
import dev.photospec.report.JsonMembers;
import dev.photospec.report.JsonText;
import dev.photospec.verdict.ClassClaim;
import java.util.Collections;

/** The file's object for one conformance class. */
record ClassJson(String name, boolean claimed, boolean found, ClassRow.Verdict verdict, CountsJson counts)
        implements JsonMembers {

    static ClassJson of(ClassRow row) {
        CountsJson counts = CountsJson.of(row.counts(), Collections.emptySortedMap());
        return new ClassJson(row.name(), row.claimed(), row.found(), row.verdict(), counts);
    }

    ClassClaim claim() {
        return new ClassClaim(name, claimed, counts.counts().planned(), counts.expected());
    }

    @Override
    public void addTo(JsonText json) {
        json.add("name", name)
                .add("claimed", claimed)
                .add("found", found)
                .add("verdict", verdict)
                .add("counts", counts);
    }
}
