package dev.photospec.report.markdown;

import dev.photospec.report.Characters;
import dev.photospec.report.ClassRow;
import dev.photospec.report.Explanation;
import dev.photospec.report.Groups;
import dev.photospec.report.StatementTally;
import dev.photospec.report.Visibility;
import dev.photospec.report.Words;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Counts;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.ProfileRun;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The summary's text. */
final class MarkdownSummary {

    private final StatementTally tally;
    private final Groups failures;
    private final StringBuilder text = new StringBuilder();

    MarkdownSummary(StatementTally tally, Groups failures) {
        this.tally = tally;
        this.failures = failures;
    }

    String text(Conclusion end) {
        String shape = switch (end.conformance()) {
            case CONFORMANT -> "✔";
            case SELECTION -> "!";
            default -> "✘";
        };
        line("## " + shape + " photospec: " + Words.of(end.conformance()));
        line("");
        line(plain(end.why()) + " (" + Words.exit(end) + "), at "
                + plain(tally.run().targets()));
        line("");
        table(end);
        failures();
        notJudged(end);
        tally.run().profiles().forEach(this::classes);
        tally.run().profiles().forEach(this::visibility);
        line("");
        line("Judged by " + plain(Words.of(tally.run().tool())) + ".");
        return text.toString();
    }

    private void table(Conclusion end) {
        line("| profile | target | verdict | expected | judged | passed | failed | warned | waived | not judged |");
        line("| --- | --- | --- | --: | --: | --: | --: | --: | --: | --: |");
        for (ProfileRun profile : tally.run().profiles()) {
            Conclusion.ProfileConclusion one = end.profiles().get(profile.id());
            line("| " + plain(profile.title()) + " | " + plain(profile.target()) + " | "
                    + Words.of(one.conformance()).toLowerCase(Locale.ROOT) + " | " + numbers(one.counts()) + " |");
        }
    }

    private static String numbers(Counts counts) {
        return String.format(
                Locale.ROOT,
                "%d | %d | %d | %d | %d | %d | %d",
                counts.expected(),
                counts.judged(),
                counts.of(Outcome.PASSED),
                counts.of(Outcome.FAILED),
                counts.of(Outcome.WARNED),
                counts.of(Outcome.WAIVED),
                counts.of(Outcome.NOT_JUDGED) + counts.missing());
    }

    private void failures() {
        if (failures.count() == 0) {
            return;
        }
        line("");
        line("### Failures (" + failures.count() + ")");
        line("");
        for (Groups.Group group : failures.kept()) {
            String more = group.count() == 1 ? "" : " and " + (group.count() - 1) + " more";
            line("- **" + plain(group.row().requirement().id()) + "**: "
                    + plain(group.row().requirement().statement()) + "  ");
            line("  " + plain(Groups.message(group.example())) + "  ");
            line("  " + plain(Explanation.where(group.example()) + more) + "  ");
            line("  "
                    + plain(Explanation.source(group.row()) + "; "
                            + Explanation.standing(group.row().requirement())));
        }
        if (failures.beyond() > 0) {
            line("- and " + failures.beyond() + " more, see the other reports");
        }
    }

    private void notJudged(Conclusion end) {
        Map<String, Integer> reasons = StatementTally.notJudged(tally.rows());
        int missing = end.counts().missing();
        if (reasons.isEmpty() && missing == 0) {
            return;
        }
        line("");
        line("### Not judged, and why");
        line("");
        reasons.forEach((reason, count) -> line("- " + count + " × " + plain(reason)));
        if (missing > 0) {
            line("- " + missing + " × not run: " + plain(end.why()));
        }
    }

    private void classes(ProfileRun profile) {
        List<ClassRow> classes = tally.classes(profile);
        if (classes.isEmpty()) {
            return;
        }
        line("");
        line("### Conformance classes: " + plain(profile.title()));
        line("");
        line(
                "| class | claimed | found | verdict | expected | judged | passed | failed | warned | waived | not judged |");
        line("| --- | --- | --- | --- | --: | --: | --: | --: | --: | --: | --: |");
        classes.forEach(row -> line("| " + plain(row.name()) + " | " + said(row.claimed()) + " | " + said(row.found())
                + " | " + Words.slug(row.verdict()).replace('-', ' ') + " | " + numbers(row.counts()) + " |"));
    }

    private static String said(boolean it) {
        return it ? "yes" : "no";
    }

    private void visibility(ProfileRun profile) {
        List<Visibility.Seen> writes = tally.visibility(profile).byPath();
        if (!writes.isEmpty()) {
            line("");
            line("### Time until a new photo was seen: " + plain(profile.title()));
            line("");
            writes.forEach(seen -> line("- " + plain(Words.of(seen))));
        }
    }

    private void line(String content) {
        text.append(content).append('\n');
    }

    /** The text with what Markdown or HTML would read as markup written as character references. */
    static String plain(String raw) {
        return Characters.visible(raw)
                .codePoints()
                .mapToObj(code -> "&<>\\`*_[]|~@$".indexOf(code) < 0 ? Character.toString(code) : "&#" + code + ";")
                .collect(Collectors.joining());
    }
}
