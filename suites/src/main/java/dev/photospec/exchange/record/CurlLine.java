package dev.photospec.exchange.record;

import dev.photospec.exchange.Request;
import dev.photospec.exchange.RequestTag;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Writes a request as a line for the shell; the token stands in a variable. */
final class CurlLine {

    private CurlLine() {}

    /** @param bodyFile where the request's body can be found, or null if it has none */
    static String of(Request request, Path bodyFile) {
        StringBuilder line = new StringBuilder("curl -sS -i -X ").append(request.verb());
        if (request.token() != null) {
            line.append(" -H \"Authorization: ")
                    .append(request.token().scheme())
                    .append(' ')
                    .append(request.token().expression())
                    .append('"');
        }
        for (Map.Entry<String, String> field : new TreeMap<>(request.fields()).entrySet()) {
            if (RequestTag.says(field.getKey())) {
                continue;
            }
            line.append(" -H ").append(quoted(field.getKey() + ": " + field.getValue()));
        }
        if (bodyFile != null) {
            line.append(" --data-binary ").append(quoted("@" + bodyFile));
        }
        return line.append(' ').append(quoted(request.url())).toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
