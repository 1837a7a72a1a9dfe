package dev.photospec.cli.options;

import dev.photospec.run.CaseListener;
import dev.photospec.run.Reports;
import dev.photospec.verdict.SavedResult;
import dev.photospec.verdict.cause.Cause;
import dev.photospec.verdict.cause.SavedCauses;
import dev.photospec.waiver.CasePatterns;
import dev.photospec.waiver.Waiver.Evidence;
import dev.photospec.waiver.WaiverDraft;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Drafts waivers: one for each cause, and one for each case that fails now and then. */
final class WaiverDrafts {

    private WaiverDrafts() {}

    /** @param failures every case that failed, and how often where it also passed */
    static List<WaiverDraft> of(Map<String, Evidence> failures, Path file) throws IOException {
        SavedResult result = Reports.read(file);
        Set<String> always = new TreeSet<>(failures.keySet());
        always.removeIf(id -> failures.get(id) != null);
        Set<String> others = new TreeSet<>();
        result.replay(CaseListener.cases(verdict -> others.add(verdict.id())), null);
        others.removeAll(always);
        List<WaiverDraft> drafts = new ArrayList<>();
        for (Cause cause : SavedCauses.of(result)) {
            List<String> meant = cause.cases().stream().filter(always::remove).toList();
            if (!meant.isEmpty()) {
                drafts.add(new WaiverDraft(CasePatterns.of(meant, others), note(cause), null));
            }
        }
        always.forEach(id -> drafts.add(new WaiverDraft(List.of(id), null, null)));
        failures.forEach((id, evidence) -> {
            if (evidence != null) {
                drafts.add(new WaiverDraft(List.of(id), null, evidence));
            }
        });
        return drafts;
    }

    /** On one line: what a target sends must not become another line of the file. */
    private static String note(Cause cause) {
        return "cause " + cause.number() + ": " + cause.title().replaceAll("\\p{Cntrl}", " ");
    }
}
