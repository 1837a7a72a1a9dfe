package dev.photospec.report.json;

import dev.photospec.report.JsonMembers;
import dev.photospec.report.JsonText;
import dev.photospec.report.Row;
import dev.photospec.spec.Dispute;
import dev.photospec.spec.Requirement;
import dev.photospec.spec.Source;
import dev.photospec.spec.Standing;
import dev.photospec.verdict.Outcome;
import java.util.List;
import java.util.Map;

/** The file's object for one requirement, without its cases. */
record RequirementJson(
        String id,
        String statement,
        Standing standing,
        Source source,
        String standard,
        String suite,
        String conformanceClass,
        String excluded,
        Observed observed,
        List<String> reliesOn,
        Map<String, Integer> readings,
        Outcome outcome,
        int expected,
        List<Object> cases)
        implements JsonMembers {

    /** The requirement without its cases. */
    static RequirementJson of(Row row) {
        Requirement stated = row.requirement();
        return new RequirementJson(
                stated.id(),
                stated.statement(),
                stated.standing(),
                stated.source(),
                stated.standard(),
                stated.suite(),
                stated.conformanceClass(),
                stated.excluded(),
                stated.isDisputed()
                        ? new Observed(
                                stated.observed().statement(), stated.observed().source())
                        : null,
                stated.reliesOn().isEmpty() ? null : stated.reliesOn(),
                row.readings().isEmpty() ? null : row.readings(),
                row.outcome().orElse(null),
                row.counts().expected(),
                null);
    }

    /** The ledger's row, without how it is judged: no report needs that. */
    Requirement requirement() {
        Dispute dispute = observed == null ? null : observed.dispute();
        return new Requirement(
                id,
                statement,
                source,
                standing,
                standard,
                suite,
                conformanceClass,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                dispute,
                excluded,
                reliesOn,
                null);
    }

    @Override
    public void addTo(JsonText json) {
        json.add("id", id)
                .add("statement", statement)
                .add("standing", standing)
                .add("source", source)
                .add("standard", standard)
                .add("suite", suite)
                .add("conformance-class", conformanceClass)
                .add("excluded", excluded)
                .add("observed", observed)
                .add("relies-on", reliesOn)
                .add("readings", readings)
                .add("outcome", outcome)
                .add("expected", expected)
                .add("cases", cases);
    }

    /** The other reading of a disputed statement. */
    record Observed(String statement, String source) implements JsonMembers {

        Dispute dispute() {
            return new Dispute(statement, source, List.of());
        }

        @Override
        public void addTo(JsonText json) {
            json.add("statement", statement).add("source", source);
        }
    }
}
