package dev.photospec.cli;

import dev.photospec.run.ConformanceClasses;
import dev.photospec.spec.Profile;
import dev.photospec.spec.load.DataException;
import dev.photospec.spec.load.DataFile;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.load.TargetFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A first configuration, with its explanations. */
record ConfigTemplate(String url, String profile, String user, String id, String photo, String token) {

    /**
     * The file's text.
     *
     * @throws DataException if what was given cannot stand there
     */
    String text() {
        Profile known = Profiles.load(profile);
        String text = template()
                .replace("{{url}}", quoted(url))
                .replace("{{profile}}", quoted(profile))
                .replace(
                        "{{credentials}}",
                        "  - {user: " + quoted(user) + ", scopes: [User.Read], token: \"${" + token + "}\"}")
                .replace("{{user-plain}}", user.replaceAll("\\s", ""))
                .replace("{{user}}", quoted(user))
                .replace("{{id}}", quoted(id))
                .replace("{{photo}}", quoted(photo))
                .replace("{{classes}}", "[" + String.join(", ", ConformanceClasses.known(known)) + "]");
        TargetFile.read(DataFile.parse("the draft", text), Map.of(token, "a-token"));
        return text;
    }

    private static String quoted(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String template() {
        try (InputStream in = ConfigTemplate.class.getResourceAsStream("/photospec-init.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
