package dev.photospec.report.html;

/** Puts data and code into a page so that neither can end early or be mistaken for something else. */
final class Embedded {

    private Embedded() {}

    /** JSON in which nothing ends a script element or begins a comment (HTML Standard §4.12.1.3). */
    static String json(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
