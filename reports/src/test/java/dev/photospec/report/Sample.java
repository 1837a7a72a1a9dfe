package dev.photospec.report;

import dev.photospec.spec.Dispute;
import dev.photospec.spec.Document;
import dev.photospec.spec.Reading;
import dev.photospec.spec.Requirement;
import dev.photospec.spec.Source;
import dev.photospec.spec.Standing;
import dev.photospec.target.Implementation;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.ClassClaim;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Conclusion.ProfileConclusion;
import dev.photospec.verdict.Conformance;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.Planned;
import dev.photospec.verdict.ProfileRun;
import dev.photospec.verdict.Ruling;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.Tool;
import dev.photospec.verdict.VerdictListener;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A run with everything in it that a report may meet. */
public record Sample(Run run, List<CaseVerdict> cases, Conclusion conclusion) {

    /** Text that tries to break out of every format. */
    public static final String HOSTILE =
            "</script><script>alert(1)</script> \u001b[31mred\u001b[0m \u0000 \ud800 ]]> & \"quoted\" 'x' \u202e| `a`";

    /** Passes, failures, warnings, a waiver, not judged, not applicable, excluded, disputed and hostile cases. */
    public static Sample mixed() {
        List<Planned> ledger = List.of(
                planned("photo-value-is-the-photo", "read", Standing.DOCUMENTED, 3),
                planned("photo-value-absent-is-404", "read", Standing.DOCUMENTED, 2),
                planned("metadata-has-the-media-type", "metadata", Standing.SHOWN, 1),
                planned("challenge-names-the-scheme", "scopes", Standing.IMPLIED, 1),
                disputed("metadata-without-a-photo-is-1x1", 2),
                planned("set-photo-is-the-photo-afterwards", "write", Standing.DOCUMENTED, 2),
                excluded("request-stays-under-4-mb"));
        Run run = run(ledger);
        return of(run, SampleCases.mixed(), Conformance.NOT_CONFORMANT, "3 cases broke a documented statement");
    }

    /** A good, a broken, an absent, an incomplete, an unclaimed and a hidden class, and two writes that were seen. */
    public static Sample classes() {
        Run plain = run(List.of(planned("photo-value-is-the-photo", "read", Standing.DOCUMENTED, 8)));
        ProfileRun one = plain.profiles().get(0);
        List<ClassClaim> claims = List.of(
                new ClassClaim("contacts", false, 1),
                new ClassClaim("groups", true, 2),
                new ClassClaim("me", true, 2),
                new ClassClaim("teams", true, 1),
                new ClassClaim("update", true, 2),
                new ClassClaim("users", true, 1),
                new ClassClaim("sizes", false, 1),
                new ClassClaim("query", true, 0));
        ProfileRun classed = new ProfileRun(
                one.id(), one.title(), one.target(), one.implementation(), one.documents(), one.requirements(), claims);
        Run run = new Run(plain.tool(), plain.started(), plain.reading(), List.of(classed));
        return of(run, SampleCases.classes(), Conformance.NOT_CONFORMANT, "2 cases break a documented statement");
    }

    /** As many failures, each with a message of its own. */
    public static Sample failing(int failures) {
        Run run = run(List.of(planned("photo-value-is-the-photo", "read", Standing.DOCUMENTED, failures + 1)));
        Conformance end = failures == 0 ? Conformance.CONFORMANT : Conformance.NOT_CONFORMANT;
        return of(run, SampleCases.failing(failures), end, failures + " of " + (failures + 1) + " cases failed");
    }

    /** The same of the reference in the kit. */
    public Sample ofReference() {
        ProfileRun one = run.profiles().get(0);
        ProfileRun reference = new ProfileRun(
                one.id(),
                one.title(),
                one.target(),
                new Implementation(Implementation.REFERENCE, null),
                one.documents(),
                one.requirements());
        return new Sample(new Run(run.tool(), run.started(), run.reading(), List.of(reference)), cases, conclusion);
    }

    /** A run of which only some cases were reported. */
    public static Sample cutShort(Conformance conformance, int reported, String why) {
        Sample whole = mixed();
        return of(whole.run(), whole.cases().subList(0, reported), conformance, why);
    }

    /** Tells the listener all of it. */
    public void tell(VerdictListener listener, Output output) throws IOException {
        listener.started(run, output);
        for (CaseVerdict verdict : cases) {
            listener.judged(verdict);
        }
        listener.finished(conclusion);
    }

    /** An output into the folder that shows nothing. */
    public static Output silent(Path folder) {
        return output(folder, new StringWriter(), StandardCharsets.UTF_8, false, false, false);
    }

    /** An output 80 columns wide. */
    public static Output output(
            Path folder, Writer terminal, Charset charset, boolean color, boolean live, boolean quiet) {
        return new Output(folder, new PrintWriter(terminal), charset, color, live, quiet, 80, Map.of());
    }

    /** A run of one profile with that ledger. */
    public static Run run(List<Planned> ledger) {
        ProfileRun profile = new ProfileRun(
                "graph-v1.0",
                "Microsoft Graph v1.0",
                "https://staging.example.com/v1.0",
                new Implementation("Acme Photos", "3.2.0"),
                List.of(new Document(
                        "get-photo",
                        "001.txt",
                        "Get photo",
                        List.of("Example", "Response"),
                        "https://docs.example.com/get-photo",
                        null)),
                ledger);
        Tool tool = new Tool("photospec", "0.1.0", "0123abc");
        return new Run(tool, Instant.parse("2026-11-21T12:00:00Z"), Reading.DOCUMENTED, List.of(profile));
    }

    /** Three rounds of two cases, of which one failed once. */
    public static Sample unsteady() {
        List<CaseVerdict> first = SampleCases.failing(1);
        CaseVerdict failed = first.get(0);
        CaseVerdict steady = first.get(1);
        Ruling passes = new Ruling(Outcome.PASSED, null, null, List.of());
        CaseVerdict passed = new CaseVerdict(failed.key(), passes, failed.exchanges(), failed.timing());
        Run run = run(List.of(planned("photo-value-is-the-photo", "read", Standing.DOCUMENTED, 6)));
        return of(run, List.of(passed, steady, failed, steady, passed, steady));
    }

    /** The cases of the run, whatever they say. */
    static Sample of(Run run, List<CaseVerdict> cases) {
        return of(run, cases, Conformance.INCOMPLETE, "made for a test");
    }

    private static Sample of(Run run, List<CaseVerdict> cases, Conformance conformance, String why) {
        StatementTally tally = new StatementTally(run);
        cases.forEach(tally::add);
        Map<String, ProfileConclusion> profiles = new LinkedHashMap<>();
        for (ProfileRun profile : run.profiles()) {
            profiles.put(profile.id(), new ProfileConclusion(conformance, StatementTally.counts(tally.rows(profile))));
        }
        return new Sample(run, cases, new Conclusion(conformance, why, profiles, 12_345));
    }

    /** A row of the ledger with a statement made from its id. */
    public static Planned planned(String id, String suite, Standing standing, int expected) {
        return new Planned(requirement(id, suite, standing, null, null), expected);
    }

    private static Planned disputed(String id, int expected) {
        Dispute dispute = new Dispute("The answer is 404.", "an issue at the documents' repository", List.of());
        return new Planned(requirement(id, "metadata", Standing.DOCUMENTED, dispute, null), expected);
    }

    private static Planned excluded(String id) {
        String why = "The limit holds for the whole request, whose size the kit cannot see.";
        return new Planned(requirement(id, null, Standing.DOCUMENTED, null, why), 0);
    }

    private static Requirement requirement(
            String id, String suite, Standing standing, Dispute dispute, String excluded) {
        String text = id.replace('-', ' ');
        String statement = Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
        Source source = new Source("get-photo", "Response for getting the photo");
        String standard = standing == Standing.IMPLIED ? "RFC 6750 §3" : null;
        return new Requirement(
                id, statement, source, standing, standard, suite, null, null, null, null, null, null, null, null,
                dispute, excluded, null, null);
    }
}
