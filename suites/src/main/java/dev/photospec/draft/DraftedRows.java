package dev.photospec.draft;

import dev.photospec.spec.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rows that follow from the text of a description alone: statuses, media types, error objects, credentials. */
final class DraftedRows {

    /** The successes of a write whose description names none. */
    private static final List<Integer> ANY_SUCCESS = List.of(200, 201, 202, 204);

    private final Map<PhotoOperation, PhotoPath> operations;
    private final Function<PhotoOperation, String> resources;
    private final Map<String, String> rows = new LinkedHashMap<>();

    DraftedRows(Map<PhotoOperation, PhotoPath> operations, Function<PhotoOperation, String> resources) {
        this.operations = operations;
        this.resources = resources;
    }

    String text() {
        operations.forEach(this::add);
        return "# Drafted: what the description says word by word. What it means is yours to add: whose photo is shown, what follows\n"
                + "# a write, what is refused. Every word: photospec explain word NAME, photospec explain check NAME\n"
                + "requirements:\n" + String.join("\n", rows.values());
    }

    private void add(PhotoOperation one, PhotoPath path) {
        if (needsId(path)) {
            return;
        }
        row(one, path, statuses(one));
        List<String> pictures = one.answerTypes().stream()
                .filter(type -> type.matches("image/[a-z]+"))
                .toList();
        if (one.answers() == Answer.PICTURE && !pictures.isEmpty()) {
            row(one, path, picture(one, pictures));
        }
        if (one.verb().equals("GET") && one.errorObject() && one.answers() == Answer.PICTURE) {
            row(one, path, error(one));
        }
        if (one.secured()) {
            row(one, path, refusal(one));
        }
    }

    /**
     * A row without its place.
     *
     * @param means the last part of its id
     * @param more further lines of the row
     * @param checks its expectations, a line each
     */
    private record Meaning(String means, String statement, String suite, String more, List<String> checks) {}

    private static Meaning statuses(PhotoOperation one) {
        List<Integer> usual = one.verb().equals("GET") ? List.of(200) : ANY_SUCCESS;
        List<Integer> statuses = one.statuses().isEmpty() ? usual : one.statuses();
        String answered = statuses.stream().map(String::valueOf).collect(Collectors.joining(" or "));
        return new Meaning(
                "answers-" + answered.replace(" or ", "-or-"),
                one.name() + " answers " + answered + ".",
                suite(one),
                "",
                List.of("status: {one-of: " + statuses + "}"));
    }

    private static Meaning picture(PhotoOperation one, List<String> types) {
        return new Meaning(
                "is-a-picture",
                one.name() + " answers with " + String.join(" or ", types) + ".",
                "value",
                "",
                List.of("media-type: {one-of: [" + String.join(", ", types) + "]}", "picture: {}"));
    }

    private static Meaning error(PhotoOperation one) {
        return new Meaning(
                "without-a-photo-is-an-error",
                "Without a photo " + one.name() + " answers with an error object.",
                "placeholder",
                "    state: none\n",
                List.of("no-photo: {}", "error-body: {}"));
    }

    private static Meaning refusal(PhotoOperation one) {
        return new Meaning(
                "without-credentials-is-refused",
                one.name() + " demands credentials.",
                "authentication",
                "    credential: none\n",
                List.of("refused: {}"));
    }

    /** Only a step before knows the id of a photo. */
    private static boolean needsId(PhotoPath path) {
        return path.selects() != null;
    }

    private static String suite(PhotoOperation one) {
        return one.verb().equals("DELETE") ? "delete" : "status";
    }

    private void row(PhotoOperation one, PhotoPath path, Meaning row) {
        String id = slug(one.verb() + "-" + path.ownerId() + "-" + resources.apply(one) + "-" + row.means());
        StringBuilder text = new StringBuilder("  - id: " + id + "\n    statement: "
                + DraftedProfile.quoted(
                        DraftedProfile.cut(row.statement().replaceFirst("\\.$", ""))
                                        .replace(" should ", " shall ") + ".")
                + "\n    source: {document: description, section: "
                + DraftedProfile.quoted(DraftedProfile.cut(one.name())) + "}\n    standing: documented\n    suite: "
                + row.suite()
                + "\n    routes: {resources: [" + resources.apply(one) + "], verbs: [" + one.verb() + "], owners: ["
                + path.ownerId() + "]}\n" + row.more());
        if (!one.verb().equals("GET") && !one.verb().equals("DELETE")) {
            text.append("    steps:\n      - {id: write, picture: {type: ")
                    .append(type(one))
                    .append(", size: 240x240}}\n");
        }
        text.append("    expect:\n");
        row.checks().forEach(check -> text.append("      - ").append(check).append('\n'));
        rows.putIfAbsent(id, text.toString());
    }

    private static String type(PhotoOperation one) {
        return one.bodyTypes().stream()
                .filter(type -> type.matches("image/(jpeg|png|gif|bmp)"))
                .findFirst()
                .orElse("image/jpeg");
    }

    private static String slug(String text) {
        String plain =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.length() <= 70
                ? plain
                : plain.substring(plain.length() - 70).replaceAll("^-", "");
    }
}
