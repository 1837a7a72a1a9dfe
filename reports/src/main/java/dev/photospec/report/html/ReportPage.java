package dev.photospec.report.html;

import dev.photospec.report.Characters;
import dev.photospec.report.Latency;
import dev.photospec.report.ReportJson;
import dev.photospec.report.Rounds;
import dev.photospec.report.Row;
import dev.photospec.report.Spool;
import dev.photospec.report.StatementTally;
import dev.photospec.report.Words;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Guide.Proof;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.cause.Cause;
import freemarker.template.TemplateDirectiveModel;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fills the page's template. */
final class ReportPage {

    private final StatementTally tally;
    private final Map<String, RouteMatrix> matrices;
    private final Latency latency;
    private final List<Proof> proofs;
    private final List<Cause> causes;
    private final PageTemplate template = new PageTemplate(ReportPage.class);

    ReportPage(
            StatementTally tally,
            Map<String, RouteMatrix> matrices,
            Latency latency,
            List<Proof> proofs,
            List<Cause> causes) {
        this.tally = tally;
        this.matrices = matrices;
        this.latency = latency;
        this.proofs = proofs;
        this.causes = causes;
    }

    /** @param cases the JSON of each case */
    void write(Writer writer, Spool cases, Rounds rounds, Conclusion end) throws IOException {
        Map<String, Object> model = model(end);
        model.put("cases", casesOf(cases, rounds.stability()));
        template.fill("report.ftlh", model, writer);
    }

    private Map<String, Object> model(Conclusion end) throws IOException {
        Map<String, Object> model = new HashMap<>(Code.of(template));
        model.put("run", tally.run());
        model.put("end", end);
        model.put("why", Characters.visible(end.why()));
        model.put("verdict", OutcomeStyle.of(end.conformance()));
        model.put("meaning", Words.meaning(end.conformance()));
        model.put("counts", end.counts());
        model.put("tiles", View.tiles(end.counts()));
        model.put("profiles", profiles(end));
        model.put("reasons", View.reasons(StatementTally.notJudged(tally.rows())));
        model.put(
                "requirements",
                tally.rows().stream().map(row -> View.requirement(row, proofs)).toList());
        model.put("suites", View.suites(tally.rows()));
        model.put("latency", latency.bars());
        model.put("causes", causes.stream().map(OfCause::of).toList());
        model.put("untested", end.counts().of(Outcome.NOT_JUDGED) + end.counts().missing());
        return model;
    }

    private List<View.OfProfile> profiles(Conclusion end) {
        return tally.run().profiles().stream()
                .map(profile ->
                        View.profile(profile, end.profiles().get(profile.id()), tally, matrices.get(profile.id())))
                .toList();
    }

    /** Writes the JSON of each row's cases straight into the page, so that they never stand in memory. */
    private TemplateDirectiveModel casesOf(Spool cases, Map<String, String> stability) {
        return (environment, parameters, variables, body) -> {
            Writer out = environment.getOut();
            if (!stability.isEmpty()) {
                String json = Embedded.json(ReportJson.text(stability));
                out.write("<script type=\"application/json\" id=\"rounds\">" + json + "</script>\n");
            }
            for (Row row : tally.rows()) {
                out.write("<script type=\"application/json\" class=\"cases\" data-row=\"" + row.number() + "\">[");
                cases.joined(row, "", ",\n", out);
                out.write("]</script>\n");
            }
        };
    }
}
