package dev.photospec.report.html;

import dev.photospec.report.Latency;
import dev.photospec.report.Characters;
import dev.photospec.report.Row;
import dev.photospec.report.Spool;
import dev.photospec.report.Tally;
import dev.photospec.report.Words;
import dev.photospec.verdict.Conclusion;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fills the page's template. */
final class Page {

    private final Tally tally;
    private final Map<String, Matrix> matrices;
    private final Latency latency;
    private final Spool cases;

    Page(Tally tally, Map<String, Matrix> matrices, Latency latency, Spool cases) {
        this.tally = tally;
        this.matrices = matrices;
        this.latency = latency;
        this.cases = cases;
    }

    void write(Writer writer, Conclusion end) throws IOException {
        try {
            configuration().getTemplate("report.ftlh").process(model(end), writer);
        } catch (TemplateException e) {
            throw new IOException("the page's template does not fit its data", e);
        }
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);
        configuration.setClassForTemplateLoading(Page.class, "");
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setURLEscapingCharset(StandardCharsets.UTF_8.name());
        configuration.setNumberFormat("computer");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        return configuration;
    }

    private Map<String, Object> model(Conclusion end) throws IOException {
        Map<String, Object> model = new HashMap<>(code());
        model.put("run", tally.run());
        model.put("end", end);
        model.put("why", Characters.visible(end.why()));
        model.put("verdict", Kind.of(end.conformance()));
        model.put("meaning", Words.meaning(end.conformance()));
        model.put("counts", end.counts());
        model.put("tiles", View.tiles(end.counts()));
        model.put("profiles", profiles(end));
        model.put("reasons", View.reasons(Tally.notJudged(tally.rows())));
        model.put("requirements", tally.rows().stream().map(View::requirement).toList());
        model.put("suites", View.suites(tally.rows()));
        model.put("latency", latency.bars());
        model.put("cases", casesOf());
        return model;
    }

    /** The page's style and script, with the hashes that its policy allows. */
    private static Map<String, String> code() throws IOException {
        String css = resource("report.css");
        String script = resource("report.js");
        return Map.of("css", css, "cssHash", Embedded.hash(css), "script", script, "scriptHash", Embedded.hash(script));
    }

    private List<View.OfProfile> profiles(Conclusion end) {
        return tally.run().profiles().stream()
                .map(profile ->
                        View.profile(profile, end.profiles().get(profile.id()), tally, matrices.get(profile.id())))
                .toList();
    }

    /** Writes the JSON of each row's cases straight into the page, so that they never stand in memory. */
    private TemplateDirectiveModel casesOf() {
        return (environment, parameters, variables, body) -> {
            Writer out = environment.getOut();
            for (Row row : tally.rows()) {
                out.write("<script type=\"application/json\" class=\"cases\" data-row=\"" + row.number() + "\">[");
                cases.joined(row, "", ",\n", out);
                out.write("]</script>\n");
            }
        };
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = Page.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
