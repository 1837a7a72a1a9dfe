package dev.photospec.vector;

import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.Response;
import dev.photospec.spec.Expectation;
import dev.photospec.verdict.Field;
import dev.photospec.verdict.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One vector: the checks of a statement for one case, the exchanges of that case, and what the checks find in them.
 *
 * @param server {@code reference}, or the id of the mutant that answered
 * @param fault the mutant's fault, or null
 * @param observed the case
 */
record PlainVector(String server, String fault, JudgedObservation observed) {

    /** Fields that differ from one set to the next; no check looks at them. */
    private static final Set<String> PASSING = Set.of("date", "content-length", "request-id", "client-request-id");

    private static final String SAME_PICTURE = "same-picture";

    /** Returns the vector as plain data. */
    Map<String, Object> plain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("case", observed.judged().id());
        plain.put("server", server);
        if (fault != null) {
            plain.put("fault", fault);
        }
        plain.put("checks", new PlainChecks(observed.seen()).toPlain(expectations()));
        plain.put("exchanges", exchanges());
        plain.put("findings", observed.findings().stream().map(this::finding).toList());
        return plain;
    }

    /** Returns the names of the schemas that its checks use. */
    List<String> schemas() {
        return new PlainChecks(observed.seen())
                .toPlain(expectations()).stream()
                        .filter(check -> check.containsKey("schema"))
                        .map(check -> check.get("schema").toString())
                        .toList();
    }

    private List<Expectation> expectations() {
        return observed.judged().requirement().expect();
    }

    private Map<String, Object> finding(Finding finding) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("check", finding.check());
        plain.put("step", finding.step());
        plain.put("kind", FindingKind.of(finding, observed.seen()).word());
        plain.put("message", Origin.neutral(finding.message()));
        return plain;
    }

    private List<Map<String, Object>> exchanges() {
        return observed.seen().answers().entrySet().stream()
                .map(sent -> exchange(sent.getKey(), sent.getValue()))
                .toList();
    }

    private Map<String, Object> exchange(String step, Exchange exchange) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("step", step);
        plain.put("request", request(exchange.request()));
        if (exchange.response() != null) {
            plain.put("response", response(exchange.response()));
        } else {
            plain.put("fault", exchange.fault().kind().name().toLowerCase(Locale.ROOT));
        }
        return plain;
    }

    private Map<String, Object> request(Request request) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("method", request.verb());
        plain.put("url", Origin.neutral(request.url()));
        plain.put("headers", new TreeMap<>(request.fields()));
        if (request.body() != null) {
            plain.put("body", BodyFacts.of(request.body()));
        }
        return plain;
    }

    private Map<String, Object> response(Response response) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("status", response.status());
        plain.put(
                "headers",
                response.fields().stream()
                        .filter(field -> !PASSING.contains(field.name().toLowerCase(Locale.ROOT)))
                        .map(PlainVector::header)
                        .toList());
        plain.put("body", body(response));
        return plain;
    }

    private static List<String> header(Field field) {
        return List.of(field.name(), Origin.neutral(field.value()));
    }

    private Map<String, Object> body(Response response) {
        List<Expectation> compared = expectations().stream()
                .filter(check -> check.check().equals(SAME_PICTURE))
                .toList();
        return compared.isEmpty()
                ? BodyFacts.of(response.body())
                : BodyFacts.compared(
                        response.body(), compared.get(0).parameters().containsKey("scaled"));
    }

    /** Returns the check and the kind of each finding. */
    Set<String> kinds() {
        return observed.findings().stream()
                .map(finding -> finding.check() + " "
                        + FindingKind.of(finding, observed.seen()).word())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the checks that look at it. */
    Set<String> checks() {
        return expectations().stream().map(Expectation::check).collect(Collectors.toCollection(TreeSet::new));
    }
}
