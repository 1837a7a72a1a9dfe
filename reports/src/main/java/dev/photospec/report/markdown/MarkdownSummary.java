package dev.photospec.report.markdown;

import dev.photospec.report.CauseText;
import dev.photospec.report.Characters;
import dev.photospec.report.ClassRow;
import dev.photospec.report.Groups;
import dev.photospec.report.StatementTally;
import dev.photospec.report.Visibility;
import dev.photospec.report.Words;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Counts;
import dev.photospec.verdict.Finding;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.ProfileRun;
import dev.photospec.verdict.cause.Cause;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The summary's text. */
final class MarkdownSummary {

    private static final int SHOWN = 20;
    private static final int LONGEST_BODY = 200;

    private final StatementTally tally;
    private final List<Cause> causes;
    private final Groups kitFaults;
    private final StringBuilder text = new StringBuilder();

    MarkdownSummary(StatementTally tally, List<Cause> causes, Groups kitFaults) {
        this.tally = tally;
        this.causes = causes;
        this.kitFaults = kitFaults;
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
        kitFaults();
        causes();
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

    private void causes() {
        List<Cause> failures = causes.stream().filter(Cause::isFailure).toList();
        if (failures.isEmpty()) {
            return;
        }
        int cases = failures.stream().mapToInt(Cause::failed).sum();
        line("");
        line("### Failures: " + Words.count(cases, "case") + ", " + Words.count(failures.size(), "probable cause"));
        failures.stream().limit(SHOWN).forEach(this::cause);
        if (failures.size() > SHOWN) {
            line("");
            line("and " + (failures.size() - SHOWN) + " more causes, see the other reports");
        }
    }

    private void cause(Cause cause) {
        line("");
        line("**" + cause.number() + ". " + plain(CauseText.title(cause)) + "** – " + cause.extent()
                + (cause.fact() == null ? "" : "; " + plain(cause.fact())) + "  ");
        line(plain(cause.statement()) + "  ");
        CauseText.request(cause)
                .ifPresent(request -> line(
                        plain(request + " " + shortened(CauseText.body(cause).orElse("")))));
        line("");
        line("```diff");
        for (Finding finding : CauseText.differences(cause)) {
            line("- " + code(finding.expected()));
            line("+ " + code(finding.actual()));
        }
        line("```");
        CauseText.curl(cause).ifPresent(curl -> {
            line("```sh");
            line(code(curl));
            line("```");
        });
    }

    private static String shortened(String body) {
        return body.length() <= LONGEST_BODY ? body : body.substring(0, LONGEST_BODY) + "…";
    }

    /** The text on one line of a code block that it cannot end. */
    private static String code(String raw) {
        return Characters.visible(raw)
                .replace("```", "\\u0060``")
                .replace("<", "\\u003C")
                .replace("![", "!\\u005B")
                .replace("](", "]\\u0028");
    }

    private void kitFaults() {
        if (kitFaults.count() > 0) {
            line("");
            line("### Faults of the kit itself (" + kitFaults.count() + ")");
            line("");
            kitFaults
                    .kept()
                    .forEach(group -> line("- **"
                            + plain(group.row().requirement().id()) + "**: " + plain(Groups.message(group.example()))));
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
