package dev.photospec.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A dialect in which a photo can be set, and the target to it, as files. */
final class WriteProfile {

    private static final String PROFILE = """
            id: hostile
            title: A hostile target
            base-path: ""
            documents:
              manual: {file: manual.txt, title: The manual, sections: [All]}
            owners:
              me: {template: /me, photo-of: user, signed-in: true, class: all}
            resources:
              value: {path: "/photo/$value", answers: picture, verbs: {GET: [me], %1$s: [me]}}
            metadata: {schema: profilePhoto.schema.json, id: id, width: width, height: height}
            storages: [mailbox]
            upload: {media-type: image/jpeg, status: 200}
            """;
    private static final String ROWS = """
            requirements:
              - id: write
                statement: A photo that is set is the photo afterwards.
                source: {document: manual, section: All}
                standing: documented
                suite: update
                routes: {verbs: [%1$s]}
                steps:
                  - {id: write, picture: {type: image/jpeg, size: 240x240}}
                  - {id: after, resource: value, verb: GET}
                expect:
                  - status: {of: write, one-of: [200]}
                  - picture: {of: after, shows: write}
            """;
    private static final String TARGET = """
            target: %s
            profile: profile
            credentials: [{user: alice@example.com, scopes: [User.Read], token: "${TOKEN}"}]
            owners: {me: {user: alice@example.com, id: "%s", photo: 240x240, writable: true}}
            limits: {concurrency: 1, timeout: 700ms}
            """;

    private WriteProfile() {}

    static void write(Path folder, String verb) throws IOException {
        Files.createDirectories(folder.resolve("bodies"));
        Files.copy(HostileProfile.SCHEMA, folder.resolve("bodies/profilePhoto.schema.json"));
        Files.writeString(folder.resolve("profile.yaml"), PROFILE.formatted(verb));
        Files.writeString(folder.resolve("requirements.yaml"), ROWS.formatted(verb));
    }

    static void writeTarget(Path file, String url, String user) throws IOException {
        Files.writeString(file, TARGET.formatted(url, user));
    }
}
