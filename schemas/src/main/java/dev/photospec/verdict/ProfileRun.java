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
 * @param requirements the whole ledger, excluded rows too, with the number of cases expected of each
 * @param classes every conformance class of the profile, in alphabetical order
 */
public record ProfileRun(
        String id,
        String title,
        String target,
        Implementation implementation,
        List<Document> documents,
        List<Planned> requirements,
        List<ClassClaim> classes) {

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
