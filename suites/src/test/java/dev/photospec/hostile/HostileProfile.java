package dev.photospec.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A profile in which every hostile answer is an owner's photo, and the target to it, as files. */
final class HostileProfile {

    /** No JWT, which would be masked by its looks. */
    static final String TOKEN = "opaque+Token/of.alice~9f8e7d6c5b4a3210==";

    private static final String ROWS = """
            requirements:
              - id: metadata
                statement: The metadata are in order.
                source: {document: manual, section: All}
                standing: documented
                suite: metadata
                routes: {resources: [metadata], owners: [%1$s]}
                expect:
                  - status: {one-of: [200]}
                  - media-type: {one-of: [application/json]}
                  - schema: {}
                  - properties: {present: [id, width]}
                  - dimensions: {}
                  - id-spells-size: {}
                  - entity-tag: {}
              - id: value
                statement: The photo is in order.
                source: {document: manual, section: All}
                standing: documented
                suite: value
                routes: {resources: [value], owners: [%2$s]}
                expect:
                  - status: {one-of: [200]}
                  - picture: {}
                  - media-type-agrees: {}
                  - dimensions: {}
              - id: refusal
                statement: The refusal is in order.
                source: {document: manual, section: All}
                standing: documented
                suite: authentication
                routes: {resources: [metadata], owners: [%3$s]}
                credential: none
                expect:
                  - status: {one-of: [401]}
                  - challenge: {}
                  - refused: {}
                  - error-body: {}
            """;
    private static final String PROFILE = """
            id: hostile
            title: A hostile target
            base-path: ""
            documents:
              manual: {file: manual.txt, title: The manual, sections: [All]}
            owners:
            %s
            resources:
              value: {path: "/photo/$value", answers: picture, verbs: {GET: [%s]}}
              metadata: {path: /photo, answers: metadata, verbs: {GET: [%s]}}
            metadata:
              schema: profilePhoto.schema.json
              id: id
              width: width
              height: height
              media-type: "@odata.mediaContentType"
              etag: "@odata.mediaEtag"
            storages: [mailbox]
            """;
    private static final String TARGET = """
            target: %s
            credentials: [{user: alice@example.com, scopes: [User.Read], token: "${TOKEN}"}]
            owners: {me: {user: alice@example.com, id: alice, photo: 240x240}}
            limits: {concurrency: 8, timeout: 3s}
            """;
    static final Path SCHEMA = Path.of("..", "schemas", "profiles", "graph-v1.0", "bodies", "profilePhoto.schema.json");

    private HostileProfile() {}

    static void write(Path folder, List<HostileAnswer> answers) throws IOException {
        Files.createDirectories(folder.resolve("bodies"));
        Files.copy(SCHEMA, folder.resolve("bodies/profilePhoto.schema.json"));
        String values = asked(answers, "value");
        String others = ids(answers, answer -> !answer.asked().equals("value"));
        String owners = answers.stream()
                .map(answer -> "  %s: {template: /%s, photo-of: user, signed-in: true, class: all}"
                        .formatted(answer.id(), answer.id()))
                .collect(Collectors.joining("\n"));
        Files.writeString(folder.resolve("profile.yaml"), PROFILE.formatted(owners, values, others));
        Files.writeString(
                folder.resolve("requirements.yaml"),
                ROWS.formatted(asked(answers, "metadata"), values, asked(answers, "refusal")));
    }

    static void writeTarget(Path file, String url) throws IOException {
        Files.writeString(file, TARGET.formatted(url));
    }

    private static String asked(List<HostileAnswer> answers, String asked) {
        return ids(answers, answer -> answer.asked().equals(asked));
    }

    private static String ids(List<HostileAnswer> answers, java.util.function.Predicate<HostileAnswer> wanted) {
        return answers.stream().filter(wanted).map(HostileAnswer::id).collect(Collectors.joining(", "));
    }
}
