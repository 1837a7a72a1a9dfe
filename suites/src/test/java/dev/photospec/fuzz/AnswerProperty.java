package dev.photospec.fuzz;

import static dev.photospec.fuzz.Property.promised;

import dev.photospec.check.CheckResults;
import dev.photospec.check.Observation;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Response;
import dev.photospec.image.Mark;
import dev.photospec.spec.Requirement;
import dev.photospec.spec.Size;
import dev.photospec.spec.Step;
import dev.photospec.verdict.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whole answers: no check of any statement throws, and none says more than a line. */
final class AnswerProperty {

    private static final int LONGEST = 2000;
    private static final int HEAD = 3;
    private static final List<Integer> STATUSES = List.of(200, 404, 401, 403, 204, 302, 429, 500);
    private static final List<Requirement> ROWS = Answers.PROFILE.requirements().stream()
            .filter(row -> !row.isExcluded())
            .toList();

    private AnswerProperty() {}

    /** Two bytes for the statement, one for the status, field lines, an empty line, and the body of each answer. */
    static void holds(byte[] bytes) {
        byte[] head = Arrays.copyOf(bytes, HEAD);
        Requirement row = ROWS.get(((head[0] & 0xFF) << 8 | head[1] & 0xFF) % ROWS.size());
        Response response = response(
                STATUSES.get((head[2] & 0xFF) % STATUSES.size()),
                Arrays.copyOfRange(bytes, Math.min(HEAD, bytes.length), bytes.length));
        CheckResults look = CheckResults.at(row.expect(), observation(row, response));
        look.findings().forEach(found -> promised(found.message().length() < LONGEST, "a line, not more"));
    }

    private static Observation observation(Requirement row, Response response) {
        Map<String, Exchange> answers = new LinkedHashMap<>();
        Map<String, Observation.Upload> uploads = new LinkedHashMap<>();
        for (Step step : row.steps()) {
            answers.put(step.id(), new Exchange(Answers.REQUEST, response, null, 1));
            if (step.picture() != null) {
                uploads.put(
                        step.id(),
                        new Observation.Upload(new Mark(1, 2, 3), step.picture().size()));
            }
        }
        return new Observation(Answers.PROFILE, Answers.SCHEMAS, Answers.OWNER, new Size(240, 240), answers, uploads);
    }

    private static Response response(int status, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\n\n");
        List<Field> fields = new ArrayList<>();
        for (String line : text.substring(0, Math.max(0, end)).split("\n")) {
            String[] parts = line.split(":", 2);
            fields.add(new Field(parts[0], parts.length < 2 ? "" : parts[1].strip()));
        }
        byte[] body = end < 0 ? new byte[0] : Arrays.copyOfRange(bytes, end + 2, bytes.length);
        return Answers.response(status, body, fields.toArray(Field[]::new));
    }
}
