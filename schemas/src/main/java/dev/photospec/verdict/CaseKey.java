package dev.photospec.verdict;

import java.util.List;

/**
 * The place of a case: one requirement on one route, owner and variant.
 *
 * @param profile the profile's id
 * @param requirement the requirement's id
 * @param id the case's stable id, unique within its profile
 * @param verb the judged route's request method
 * @param template the judged route's path as the document prints it
 * @param path the path that was sent, or null if nothing was
 * @param owner the owner's id in the profile and how it was addressed, such as {@code users by upn}
 * @param state the state of the owner's photo
 * @param variant the difference from its siblings, such as a scope or a size; may be empty
 * @param classes the conformance classes it counts for
 */
public record CaseKey(
        String profile,
        String requirement,
        String id,
        String verb,
        String template,
        String path,
        String owner,
        String state,
        String variant,
        List<String> classes) {}
