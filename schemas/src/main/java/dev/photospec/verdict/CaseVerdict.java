package dev.photospec.verdict;

import java.util.List;

/**
 * The verdict on one case: one requirement on one route, owner and variant.
 *
 * @param profile the profile's id
 * @param requirement the requirement's id
 * @param id the case's stable id, unique within its profile
 * @param verb the judged route's request method
 * @param template the judged route's path as the document prints it
 * @param path the path that was sent, or null if nothing was
 * @param owner the owner's id in the profile and how it was addressed, such as {@code users by upn}
 * @param state the state of the owner's photo
 * @param variant what tells it from its siblings, such as a scope or a size; may be empty
 * @param classes the conformance classes it counts for
 * @param outcome what became of it
 * @param reason for one that was not judged, not applicable, waived or a kit fault: why, and what to do
 * @param reading which reading of a disputed requirement the target followed, or null
 * @param findings the differences found
 * @param exchanges what was sent and what came back
 * @param millis how long it took
 * @param visibleMillis how long after the answer to its write the photo it set was seen, or null where
 *     that was not looked for or not seen
 */
public record CaseVerdict(
        String profile,
        String requirement,
        String id,
        String verb,
        String template,
        String path,
        String owner,
        String state,
        String variant,
        List<String> classes,
        Outcome outcome,
        String reason,
        String reading,
        List<Finding> findings,
        List<RecordedExchange> exchanges,
        long millis,
        Long visibleMillis) {

    /** Returns the findings without those that follow from a wrong status of the same answer. */
    public List<Finding> told() {
        List<String> wrong = findings.stream()
                .filter(finding -> finding.check().equals("status"))
                .map(Finding::step)
                .toList();
        return findings.stream()
                .filter(finding -> finding.check().equals("status") || !wrong.contains(finding.step()))
                .toList();
    }

    /** A case that sets no photo. */
    public CaseVerdict(
            String profile,
            String requirement,
            String id,
            String verb,
            String template,
            String path,
            String owner,
            String state,
            String variant,
            List<String> classes,
            Outcome outcome,
            String reason,
            String reading,
            List<Finding> findings,
            List<RecordedExchange> exchanges,
            long millis) {
        this(
                profile,
                requirement,
                id,
                verb,
                template,
                path,
                owner,
                state,
                variant,
                classes,
                outcome,
                reason,
                reading,
                findings,
                exchanges,
                millis,
                null);
    }
}
