package dev.photospec.exchange.wire;

import dev.photospec.verdict.Field;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The head of an answer (RFC 9112 §4 and §5).
 *
 * @param minor the number after {@code HTTP/1.}
 * @param status the status code
 * @param fields the header fields in order
 */
record AnswerHead(int minor, int status, List<Field> fields) {

    /** The most octets of a head; Java's own client has the same limit. */
    private static final int LONGEST = 384 * 1024;

    private static final int MOST_INTERIM = 8;
    private static final int SWITCHING_PROTOCOLS = 101;
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.(\\d) ([1-9]\\d\\d)(?: .*)?");
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    /** Reads the head of the final answer, past any interim one (RFC 9110 §15.2). */
    static AnswerHead read(AnswerInput in) throws IOException {
        for (int i = 0; i <= MOST_INTERIM; i++) {
            AnswerHead head = one(in);
            if (!head.isInterim()) {
                return head;
            }
        }
        throw new ProtocolException("more than " + MOST_INTERIM + " interim answers");
    }

    /** Reads the next head, which may be an interim one. */
    static AnswerHead one(AnswerInput in) throws IOException {
        in.limit(LONGEST);
        String line = in.line();
        Matcher status = STATUS_LINE.matcher(line);
        if (!status.matches()) {
            throw new ProtocolException("its first line is not a status line");
        }
        AnswerHead head =
                new AnswerHead(Integer.parseInt(status.group(1)), Integer.parseInt(status.group(2)), fields(in));
        if (head.status == SWITCHING_PROTOCOLS) {
            throw new ProtocolException("it switches protocols, which nobody asked for");
        }
        return head;
    }

    boolean isInterim() {
        return status / 100 == 1;
    }

    private static List<Field> fields(AnswerInput in) throws IOException {
        List<Field> fields = new ArrayList<>();
        for (String line = in.line(); !line.isEmpty(); line = in.line()) {
            if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
                unfold(fields, line);
                continue;
            }
            int colon = line.indexOf(':');
            String name = colon < 0 ? "" : line.substring(0, colon).strip();
            if (!NAME.matcher(name).matches()) {
                throw new ProtocolException("a line of its head is not a field");
            }
            fields.add(new Field(name, line.substring(colon + 1).strip()));
        }
        return fields;
    }

    /** RFC 9112 §5.2. */
    private static void unfold(List<Field> fields, String line) throws ProtocolException {
        if (fields.isEmpty()) {
            throw new ProtocolException("its first field begins with white space");
        }
        Field folded = fields.remove(fields.size() - 1);
        fields.add(new Field(folded.name(), (folded.value() + " " + line.strip()).strip()));
    }

    /** Returns the members of a list, in lower case. */
    Stream<String> list(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .flatMap(field -> Stream.of(field.value().split(",", -1)))
                .map(member -> member.strip().toLowerCase(Locale.ROOT))
                .filter(member -> !member.isEmpty());
    }

    /** Returns whether the server takes another request on the connection (RFC 9112 §9.3). */
    boolean keepsConnection() {
        return list("Connection").noneMatch("close"::equals)
                && (minor > 0 || list("Connection").anyMatch("keep-alive"::equals));
    }
}
