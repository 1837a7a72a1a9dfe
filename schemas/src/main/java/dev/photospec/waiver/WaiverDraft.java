package dev.photospec.waiver;

import dev.photospec.waiver.Waiver.Evidence;
import java.util.List;

/**
 * A waiver of which nobody has said yet why the failure is known.
 *
 * @param patterns the cases
 * @param note what fails there, for whoever fills it in
 * @param evidence for failures that come now and then, how often; null for those that always come
 */
public record WaiverDraft(List<String> patterns, String note, Evidence evidence) {}
