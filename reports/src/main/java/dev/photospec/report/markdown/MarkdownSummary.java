package dev.photospec.report.markdown;

import dev.photospec.report.CauseText;
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
import java.util.Optional;

/** The summary's text. */
final class MarkdownSummary {

    private static final int SHOWN = 20;
    private static final int LONGEST_BODY = 200;

    private final StatementTally tally;
    private final List<Cause> causes;
    private final Groups kitFaults;
    private final Optional<String> artifacts;
    private final StringBuilder text = new StringBuilder();

    /** @param artifacts the page with the files of the job */
    MarkdownSummary(StatementTally tally, List<Cause> causes, Groups kitFaults, Optional<String> artifacts) {
        this.tally = tally;
        this.causes = causes;
        this.kitFaults = kitFaults;
        this.artifacts = artifacts;
    }

    String text(Conclusion end) {
        String shape = switch (end.conformance()) {
            case CONFORMANT -> "✔";
            case SELECTION -> "!";
            default -> "✘";
        };
        line("## " + shape + " photospec: " + Words.of(end.conformance()));
        line("");
        line(MarkdownText.plain(end.why()) + " (" + Words.exit(end) + "), at "
                + MarkdownText.plain(tally.run().targets()));
        line("");
        artifacts.ifPresent(page -> {
            line("The pages and results are [artifacts of this job](" + page + "); begin with `report.html`.");
            line("");
        });
        table(end);
        kitFaults();
        causes();
        notJudged(end);
        tally.run().profiles().forEach(this::classes);
        tally.run().profiles().forEach(this::visibility);
        line("");
        line("Judged by " + MarkdownText.plain(Words.of(tally.run().tool())) + ".");
        return text.toString();
    }

    private void table(Conclusion end) {
        line("| profile | target | verdict | expected | judged | passed | failed | warned | waived | not judged |");
        line("| --- | --- | --- | --: | --: | --: | --: | --: | --: | --: |");
        for (ProfileRun profile : tally.run().profiles()) {
            Conclusion.ProfileConclusion one = end.profiles().get(profile.id());
            line("| " + MarkdownText.plain(profile.title()) + " | " + MarkdownText.plain(profile.target()) + " | "
                    + Words.of(one.conformance()).toLowerCase(Locale.ROOT) + " | " + numbers(one.counts()) + " |");
        }
    }

    private static String numbers(Counts counts) {
        return counts.expected() + " | " + counts.judged() + " | " + counts.of(Outcome.PASSED) + " | "
                + counts.of(Outcome.FAILED) + " | " + counts.of(Outcome.WARNED) + " | " + counts.of(Outcome.WAIVED)
                + " | " + (counts.of(Outcome.NOT_JUDGED) + counts.missing());
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
        line("**" + cause.number() + ". " + MarkdownText.plain(CauseText.title(cause)) + "** – " + cause.extent()
                + (cause.fact() == null ? "" : "; " + MarkdownText.plain(cause.fact())) + "  ");
        line(MarkdownText.plain(cause.statement()) + "  ");
        CauseText.request(cause)
                .ifPresent(request -> line(MarkdownText.plain(
                        request + " " + shortened(CauseText.body(cause).orElse("")))));
        line("");
        line("```diff");
        for (Finding finding : CauseText.differences(cause)) {
            line("- " + MarkdownText.code(finding.expected()));
            line("+ " + MarkdownText.code(finding.actual()));
        }
        line("```");
        CauseText.curl(cause).ifPresent(curl -> {
            line("```sh");
            line(MarkdownText.code(curl));
            line("```");
        });
    }

    private static String shortened(String body) {
        return body.length() <= LONGEST_BODY ? body : body.substring(0, LONGEST_BODY) + "…";
    }

    private void kitFaults() {
        if (kitFaults.count() > 0) {
            line("");
            line("### Faults of the kit itself (" + kitFaults.count() + ")");
            line("");
            kitFaults
                    .kept()
                    .forEach(group -> line("- **"
                            + MarkdownText.plain(group.row().requirement().id()) + "**: "
                            + MarkdownText.plain(Groups.message(group.example()))));
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
        reasons.forEach((reason, count) -> line("- " + count + " × " + MarkdownText.plain(reason)));
        if (missing > 0) {
            line("- " + missing + " × not run: " + MarkdownText.plain(end.why()));
        }
    }

    private void classes(ProfileRun profile) {
        List<ClassRow> classes = tally.classes(profile);
        if (classes.isEmpty()) {
            return;
        }
        line("");
        line("### Conformance classes: " + MarkdownText.plain(profile.title()));
        line("");
        line(
                "| class | claimed | found | verdict | expected | judged | passed | failed | warned | waived | not judged |");
        line("| --- | --- | --- | --- | --: | --: | --: | --: | --: | --: | --: |");
        classes.forEach(row ->
                line("| " + MarkdownText.plain(row.name()) + " | " + said(row.claimed()) + " | " + said(row.found())
                        + " | " + Words.slug(row.verdict()).replace('-', ' ') + " | " + numbers(row.counts()) + " |"));
    }

    private static String said(boolean it) {
        return it ? "yes" : "no";
    }

    private void visibility(ProfileRun profile) {
        List<Visibility.Seen> writes = tally.visibility(profile).byPath();
        if (!writes.isEmpty()) {
            line("");
            line("### Time until a new photo was seen: " + MarkdownText.plain(profile.title()));
            line("");
            writes.forEach(seen -> line("- " + MarkdownText.plain(Words.of(seen))));
        }
    }

    private void line(String content) {
        text.append(content).append('\n');
    }
}
