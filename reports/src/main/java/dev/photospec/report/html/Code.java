package dev.photospec.report.html;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The page's style and script, which stand in the page itself, with the hashes that its policy allows. */
final class Code {

    /** In this order, since the last one starts. */
    private static final List<String> PARTS =
            List.of("elements", "json", "findings", "exchanges", "again", "cases", "filters", "matrix", "links");

    private Code() {}

    static Map<String, String> of(PageTemplate files) throws IOException {
        String css = files.text("report.css");
        String script = script(files);
        return Map.of(
                "css",
                css,
                "cssHash",
                PageTemplate.hash(css),
                "script",
                script,
                "scriptHash",
                PageTemplate.hash(script));
    }

    /** One function around all parts, so that they see each other and nothing else sees them. */
    private static String script(PageTemplate files) throws IOException {
        StringBuilder script = new StringBuilder("\"use strict\";\n(() => {\n");
        for (String part : PARTS) {
            script.append(files.text("script/" + part + ".js"));
        }
        return script.append("})();\n").toString();
    }
}
