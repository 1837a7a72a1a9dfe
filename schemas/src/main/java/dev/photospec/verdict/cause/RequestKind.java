package dev.photospec.verdict.cause;

import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.RecordedExchange;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A kind of request, whichever photo it is about.
 *
 * @param verb the request method, PATCH counting as PUT
 * @param resource the end of its path, such as {@code photo/$value}
 */
record RequestKind(String verb, String resource) {

    private static final String ANYTHING = "{…}";
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}|(?<=/)[^/]*\\d[^/]*");

    static RequestKind of(CaseVerdict verdict, Optional<RecordedExchange> seen) {
        String verb = seen.map(RecordedExchange::verb).orElse(verdict.verb());
        String path =
                seen.map(exchange -> exchange.url().replaceFirst("\\?.*", "")).orElse(verdict.template());
        String[] segments = VARIABLE.matcher(path).replaceAll(ANYTHING).split("/");
        int last = segments.length - 1;
        boolean whole = segments[last].matches("\\w+") || last == 0;
        return new RequestKind(methodOf(verb), whole ? segments[last] : segments[last - 1] + "/" + segments[last]);
    }

    /** Returns the method by which requests are compared. */
    static String methodOf(String verb) {
        return verb.equals("PATCH") ? "PUT" : verb;
    }

    /** Returns all requests of the method. */
    static RequestKind ofMethod(RequestKind place) {
        return new RequestKind(place.verb(), "");
    }

    /** Returns all requests. */
    static RequestKind anywhere() {
        return new RequestKind("", "");
    }
}
