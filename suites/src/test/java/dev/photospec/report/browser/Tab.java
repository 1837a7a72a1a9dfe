package dev.photospec.report.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One page in the browser. */
final class Tab {

    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    private static final int POLL_MILLIS = 50;
    private static final int POLLS = 600;

    private final DevTools tools;
    private final String session;

    Tab(DevTools tools, String session) {
        this.tools = tools;
        this.session = session;
        for (String domain : List.of("Runtime", "Log", "Page")) {
            ask(domain + ".enable", Map.of());
        }
    }

    private JsonNode ask(String method, Map<String, ?> parameters) {
        return tools.ask(session, method, parameters);
    }

    void show(int width, int height, String scheme) {
        ask(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        Map<String, String> wanted = Map.of("name", "prefers-color-scheme", "value", scheme);
        ask("Emulation.setEmulatedMedia", Map.of("features", List.of(wanted)));
    }

    /** Opens the page and waits until its script has run. */
    void go(String url) throws InterruptedException {
        ask("Page.navigate", Map.of("url", url));
        until("location.href.split('#')[0] === " + quoted(url.split("#", -1)[0])
                + " && document.readyState === 'complete'");
    }

    void until(String condition) throws InterruptedException {
        for (int i = 0; i < POLLS; i++) {
            if (evaluate(condition).asBoolean(false)) {
                return;
            }
            Thread.sleep(POLL_MILLIS);
        }
        throw new AssertionError("never came true: " + condition);
    }

    /** The value of an expression, a promise's included. */
    JsonNode evaluate(String expression) {
        JsonNode told =
                ask("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (told.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + told.get("exceptionDetails"));
        }
        return told.path("result").path("value");
    }

    String text(String expression) {
        return evaluate(expression).asString("");
    }

    /** Presses a key as a keyboard does. */
    void press(String key, int code) {
        Map<String, ?> down = key.length() == 1
                ? Map.of("type", "keyDown", "key", key, "windowsVirtualKeyCode", code, "text", key)
                : Map.of(
                        "type",
                        "keyDown",
                        "key",
                        key,
                        "windowsVirtualKeyCode",
                        code,
                        "text",
                        key.equals("Enter") ? "\r" : "");
        ask("Input.dispatchKeyEvent", down);
        ask("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "windowsVirtualKeyCode", code));
    }

    void type(String text) {
        ask("Input.insertText", Map.of("text", text));
    }

    /** Exceptions, and what the console calls an error, such as a refused script or a missing file. */
    List<String> errors() {
        List<String> errors = new ArrayList<>();
        tools.events("Runtime.exceptionThrown").forEach(event -> errors.add(event.toString()));
        tools.events("Log.entryAdded").stream()
                .filter(event -> event.path("params")
                        .path("entry")
                        .path("level")
                        .asString("")
                        .equals("error"))
                .forEach(event -> errors.add(event.toString()));
        return errors;
    }

    /** Returns what axe-core finds wrong in the page, one line a fault. */
    List<String> violations() throws IOException {
        return violations("document");
    }

    /** Returns what axe-core finds wrong in an element. */
    List<String> violations(String element) throws IOException {
        try (InputStream axe = Tab.class.getResourceAsStream(AXE)) {
            evaluate("window.axe || (() => {" + new String(axe.readAllBytes(), StandardCharsets.UTF_8) + "})(), 0");
        }
        JsonNode found = evaluate("axe.run(" + element
                + ", {resultTypes: ['violations']}).then(found => found.violations.flatMap("
                + "fault => fault.nodes.map(node => fault.id + ': ' + node.target + ' ' + node.failureSummary)))");
        List<String> violations = new ArrayList<>();
        found.forEach(fault -> violations.add(fault.asString()));
        return violations;
    }

    /** Removes each element that has a sibling before it which is built of the same kinds of elements. */
    void keepOneOfEachKind() {
        evaluate("""
                (() => {
                  const kinds = new Map();
                  const kind = one => {
                    if (!kinds.has(one)) {
                      const own = [one.tagName, ...['class', 'style', 'open', 'hidden'].map(name => one.getAttribute(name))].join(' ');
                      kinds.set(one, own + '(' + [...new Set([...one.children].map(kind))].sort().join(',') + ')');
                    }
                    return kinds.get(one);
                  };
                  const thin = parent => {
                    const seen = new Set();
                    for (const child of [...parent.children]) {
                      if (seen.has(kind(child))) {
                        child.remove();
                      } else {
                        seen.add(kind(child));
                        thin(child);
                      }
                    }
                  };
                  thin(document.body);
                })()""");
    }

    /** Saves what is seen, for people. */
    void picture(Path file) throws IOException {
        JsonNode data = ask("Page.captureScreenshot", Map.of("format", "png")).path("data");
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(data.asString()));
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
