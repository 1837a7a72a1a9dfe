package dev.photospec.verdict;

import dev.photospec.spec.Document;
import dev.photospec.target.Implementation;
import java.util.List;

/**
 * One profile judged against one target.
 *
 * @param id the profile's id
 * @param title its name for people
 * @param target the base URL
 * @param implementation the implementation's name and version, or null
 * @param documents the source documents
 * @param planned the number of cases that the profile has, selected or not
 * @param requirements the whole ledger, excluded rows too, with the number of cases expected of each
 * @param classes every conformance class of the profile, in alphabetical order
 * @param absent what the target lacks as its vendor declares, by the names of the profile
 */
public record ProfileRun(
        String id,
        String title,
        String target,
        Implementation implementation,
        List<Document> documents,
        int planned,
        List<Planned> requirements,
        List<ClassClaim> classes,
        List<String> absent) {

    public ProfileRun {
        absent = absent == null ? List.of() : List.copyOf(absent);
    }

    /** A profile of which every case is expected. */
    public ProfileRun(
            String id,
            String title,
            String target,
            Implementation implementation,
            List<Document> documents,
            List<Planned> requirements,
            List<ClassClaim> classes) {
        this(
                id,
                title,
                target,
                implementation,
                documents,
                requirements.stream().mapToInt(Planned::expected).sum(),
                requirements,
                classes,
                List.of());
    }

    /** A profile without conformance classes. */
    public ProfileRun(
            String id,
            String title,
            String target,
            Implementation implementation,
            List<Document> documents,
            List<Planned> requirements) {
        this(id, title, target, implementation, documents, requirements, List.of());
    }

    /** The number of cases expected. */
    public int expected() {
        return requirements.stream().mapToInt(Planned::expected).sum();
    }
}
