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
        boolean get = one.verb().equals("GET");
        List<Integer> statuses = one.statuses().isEmpty() ? (get ? List.of(200) : ANY_SUCCESS) : one.statuses();
        String answered = statuses.stream().map(String::valueOf).collect(Collectors.joining(" or "));
        row(
                one,
                path,
                "answers-" + answered.replace(" or ", "-or-"),
                one.name() + " answers " + answered + ".",
                suite(one),
                "",
                "status: {one-of: " + statuses + "}");
        List<String> pictures = one.answerTypes().stream()
                .filter(type -> type.matches("image/[a-z]+"))
                .toList();
        if (one.answers() == Answer.PICTURE && !pictures.isEmpty()) {
            row(
                    one,
                    path,
                    "is-a-picture",
                    one.name() + " answers with " + String.join(" or ", pictures) + ".",
                    "value",
                    "",
                    "media-type: {one-of: [" + String.join(", ", pictures) + "]}",
                    "picture: {}");
        }
        if (get && one.errorObject() && one.answers() == Answer.PICTURE) {
            row(
                    one,
                    path,
                    "without-a-photo-is-an-error",
                    "Without a photo " + one.name() + " answers with an error object.",
                    "placeholder",
                    "    state: none\n",
                    "no-photo: {}",
                    "error-body: {}");
        }
        if (one.secured()) {
            row(
                    one,
                    path,
                    "without-credentials-is-refused",
                    one.name() + " demands credentials.",
                    "authentication",
                    "    credential: none\n",
                    "refused: {}");
        }
    }

    /** Only a step before knows the id of a photo. */
    private static boolean needsId(PhotoPath path) {
        return path.selects() != null;
    }

    private static String suite(PhotoOperation one) {
        return one.verb().equals("DELETE") ? "delete" : "status";
    }

    private void row(
            PhotoOperation one,
            PhotoPath path,
            String means,
            String statement,
            String suite,
            String more,
            String... checks) {
        String id = slug(one.verb() + "-" + path.ownerId() + "-" + resources.apply(one) + "-" + means);
        StringBuilder row = new StringBuilder("  - id: " + id + "\n    statement: "
                + DraftedProfile.quoted(
                        DraftedProfile.cut(statement.replaceFirst("\\.$", "")).replace(" should ", " shall ") + ".")
                + "\n    source: {document: description, section: "
                + DraftedProfile.quoted(DraftedProfile.cut(one.name())) + "}\n    standing: documented\n    suite: "
                + suite
                + "\n    routes: {resources: [" + resources.apply(one) + "], verbs: [" + one.verb() + "], owners: ["
                + path.ownerId() + "]}\n" + more);
        if (!one.verb().equals("GET") && !one.verb().equals("DELETE")) {
            row.append("    steps:\n      - {id: write, picture: {type: ")
                    .append(type(one))
                    .append(", size: 240x240}}\n");
        }
        row.append("    expect:\n");
        List.of(checks).forEach(check -> row.append("      - ").append(check).append('\n'));
        rows.putIfAbsent(id, row.toString());
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
