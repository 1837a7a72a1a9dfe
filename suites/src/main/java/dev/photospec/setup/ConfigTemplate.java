package dev.photospec.setup;

import dev.photospec.run.ConformanceClasses;
import dev.photospec.spec.Capability;
import dev.photospec.spec.PhotoOf;
import dev.photospec.spec.Profile;
import dev.photospec.spec.load.ClassPath;
import dev.photospec.spec.load.DataException;
import dev.photospec.spec.load.DataFile;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.Target;
import dev.photospec.target.load.TargetFile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A first configuration, with its explanations.
 *
 * @param url the base URL
 * @param profile the id or folder of the profile
 * @param owners who is known there, the signed-in user first
 * @param token how tokens are got
 * @param further the other users who sign in
 * @param lacking the capabilities that the target does not have
 */
public record ConfigTemplate(
        String url, String profile, FoundOwners owners, TokenChoice token, List<String> further, List<String> lacking) {

    /** A configuration with one user who signs in, of a target that lacks nothing. */
    public ConfigTemplate(String url, String profile, FoundOwners owners, TokenChoice token) {
        this(url, profile, owners, token, List.of(), List.of());
    }

    /**
     * The file's text.
     *
     * @throws DataException if what was given cannot stand there
     */
    public String text() {
        String text = draft();
        TargetFile.read(DataFile.parse("the draft", text), token.variables());
        return text;
    }

    /**
     * Returns the target that the file describes.
     *
     * @throws DataException if what was given cannot stand there, or a variable is not set
     */
    public Target target(Map<String, String> environment) {
        return TargetFile.read(DataFile.parse("the draft", draft()), environment)
                .target();
    }

    private String draft() {
        Profile known = Profiles.load(profile);
        OwnerLines lines = new OwnerLines(owners);
        String user = owners.signedIn();
        return withoutExamples(ClassPath.text("photospec-init.yaml"), known, lines)
                .replace("{{url}}", OwnerLines.quoted(url))
                .replace("{{profile}}", OwnerLines.quoted(profile))
                .replace("{{credentials}}", credentials(user))
                .replace("{{user-plain}}", user.replaceAll("\\s", ""))
                .replace("{{me}}", lines.me())
                .replace("{{owners}}\n", lines.others())
                .replace("{{classes}}", "[" + String.join(", ", ConformanceClasses.known(known)) + "]")
                .replace("# absent: {{absent}}", lacking.isEmpty() ? "# " + absent(absent(known)) : absent(lacking));
    }

    private static String absent(List<String> names) {
        return "absent: [" + String.join(", ", names) + "]";
    }

    private String credentials(String user) {
        return Stream.concat(Stream.of(user), further.stream())
                .map(name -> "  - " + token.entryOf(name))
                .collect(Collectors.joining("\n"));
    }

    /** Leaves out the examples of kinds of owners that are known already, or that no path of the profile leads to. */
    private static String withoutExamples(String template, Profile profile, OwnerLines lines) {
        String text = template;
        for (PhotoOf kind : PhotoOf.values()) {
            if (lines.has(kind) || profile.owners().stream().noneMatch(owner -> owner.photoOf() == kind)) {
                text = text.replaceAll("(?m)^  # " + kind.name().toLowerCase(Locale.ROOT) + "s:\n(  #   - .*\n)+", "");
            }
        }
        return text;
    }

    /** Returns the first scope that is enough for something in the profile. */
    public static String scope(String profile) {
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
}
