package dev.photospec.cli;

import dev.photospec.run.ConformanceClasses;
import dev.photospec.spec.Capability;
import dev.photospec.spec.PhotoOf;
import dev.photospec.spec.Profile;
import dev.photospec.spec.load.DataException;
import dev.photospec.spec.load.DataFile;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.load.TargetFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A first configuration, with its explanations. */
record ConfigTemplate(String url, String profile, String user, String id, String photo, TokenChoice token) {

    /**
     * The file's text.
     *
     * @throws DataException if what was given cannot stand there
     */
    String text() {
        Profile known = Profiles.load(profile);
        String text = withoutForeignOwners(template(), known)
                .replace("{{url}}", quoted(url))
                .replace("{{profile}}", quoted(profile))
                .replace("{{credentials}}", "  - {user: " + quoted(user) + ", " + token.entry() + "}")
                .replace("{{user-plain}}", user.replaceAll("\\s", ""))
                .replace("{{user}}", quoted(user))
                .replace("{{id}}", quoted(id))
                .replace("{{photo}}", quoted(photo))
                .replace("{{classes}}", "[" + String.join(", ", ConformanceClasses.known(known)) + "]")
                .replace("{{absent}}", "[" + String.join(", ", absent(known)) + "]");
        TargetFile.read(DataFile.parse("the draft", text), token.variables());
        return text;
    }

    /** Leaves out the examples of kinds of owners that no path of the profile leads to. */
    private static String withoutForeignOwners(String template, Profile profile) {
        String text = template;
        for (PhotoOf kind : PhotoOf.values()) {
            if (profile.owners().stream().noneMatch(owner -> owner.photoOf() == kind)) {
                text = text.replaceAll("(?m)^  # " + kind.name().toLowerCase(Locale.ROOT) + "s:\n(  #   - .*\n)+", "");
            }
        }
        return text;
    }

    /** Returns the first scope that is enough for something in the profile. */
    static String scope(String profile) {
        return Profiles.load(profile).scopes().stream()
                .flatMap(rule -> rule.oneOf().stream())
                .findFirst()
                .orElse("openid");
    }

    /** Returns what a deployment may lack beside the classes, which have a line of their own. */
    private static List<String> absent(Profile profile) {
        return profile.capabilities().stream()
                .map(Capability::id)
                .filter(name -> !ConformanceClasses.known(profile).contains(name))
                .toList();
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
