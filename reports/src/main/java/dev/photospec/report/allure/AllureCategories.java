package dev.photospec.report.allure;

import dev.photospec.report.CauseText;
import dev.photospec.report.Characters;
import dev.photospec.report.Groups;
import dev.photospec.report.ReportJson;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.cause.Cause;
import dev.photospec.verdict.cause.Causes;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The causes of a run as Allure's categories, which know a result by its message. */
final class AllureCategories {

    private static final Pattern VARYING = Pattern.compile("\"[^\"]*\"|\\d+");

    private final Causes causes;
    private final Map<String, String> messages = new HashMap<>();

    AllureCategories(Run run) {
        this.causes = new Causes(run);
    }

    void add(CaseVerdict verdict) {
        causes.add(verdict);
        if (!verdict.findings().isEmpty()) {
            messages.put(verdict.profile() + "/" + verdict.id(), pattern(verdict));
        }
    }

    /** Each cause that fails, the largest first: of two that fit a result, Allure takes both. */
    List<Object> json() {
        return causes.ranked().stream()
                .filter(Cause::isFailure)
                .map(cause -> ReportJson.object(
                        "name",
                        CauseText.line(cause),
                        "matchedStatuses",
                        List.of("failed"),
                        "messageRegex",
                        regex(cause)))
                .map(Object.class::cast)
                .toList();
    }

    private String regex(Cause cause) {
        Set<String> patterns = cause.cases().stream()
                .map(id -> messages.get(cause.profile() + "/" + id))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return "(?s)(" + String.join("|", patterns) + ").*";
    }

    /** The message with what varies from case to case left open. */
    private static String pattern(CaseVerdict verdict) {
        String text = Characters.visible(Groups.message(verdict));
        return Pattern.compile("\u0000")
                .splitAsStream(VARYING.matcher(text).replaceAll("\u0000"))
                .map(part -> part.isEmpty() ? "" : Pattern.quote(part))
                .collect(Collectors.joining(".*"));
    }
}
