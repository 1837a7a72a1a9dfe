package dev.photospec.cli.options;

import dev.photospec.restore.JournalEntry;
import dev.photospec.run.UsageException;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.Connection;
import dev.photospec.target.Limits;
import dev.photospec.target.Target;
import dev.photospec.target.TargetUrl;
import dev.photospec.target.TokenSource;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Puts what the command line says over what the file says. */
public final class TargetOverrides {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private TargetOverrides() {}

    public static Target of(Target target, String url, Limits limits) {
        return of(target, url, limits, target.classes(), target.connection());
    }

    public static Target of(Target target, String url, Limits limits, List<String> classes, Connection connection) {
        return new Target(
                base(url == null ? target.url() : url),
                target.profile(),
                target.implementation(),
                target.credentials(),
                target.owners(),
                classes,
                target.absent(),
                limits,
                connection,
                url == null ? target.versions() : Map.of());
    }

    /** @throws UsageException if a token would be readable by everybody on its way */
    public static void refusePlainHttp(Target target) {
        if (target.connection().insecureHttp()) {
            return;
        }
        List<String> endpoints = target.credentials().stream()
                .map(grant -> grant.source() instanceof TokenSource.OAuth2 issuer ? issuer.tokenEndpoint() : null)
                .filter(Objects::nonNull)
                .toList();
        Stream.of(Stream.of(target.url()), target.versions().values().stream(), endpoints.stream())
                .flatMap(urls -> urls)
                .filter(TargetOverrides::isPlain)
                .findFirst()
                .ifPresent(url -> {
                    throw new UsageException("photospec: " + url
                            + " is plain http, so everybody on the way can read the tokens; use https, or allow it with"
                            + " --insecure-http");
                });
    }

    static JournalEntry.Origin origin(Target target, Target loaded, String profile, Path config) {
        return new JournalEntry.Origin(target.url(), Profiles.portable(profile), config.toAbsolutePath(), loaded.url());
    }

    /** Returns null: a target that ends with the caller comes from no file. */
    static JournalEntry.Origin noOrigin(Target target, boolean writes) {
        if (writes && !isLoopback(target.url())) {
            throw new UsageException("photospec: photos of " + target.url() + " would be changed, and only with a"
                    + " file could they be restored after a kill; put the configuration into photospec.yaml");
        }
        return null;
    }

    private static boolean isPlain(String url) {
        return "http".equalsIgnoreCase(URI.create(url).getScheme()) && !isLoopback(url);
    }

    /** Returns whether the URL is this machine's own. */
    public static boolean isLoopback(String url) {
        return LOOPBACK.contains(String.valueOf(URI.create(url).getHost()).toLowerCase(java.util.Locale.ROOT));
    }

    private static String base(String url) {
        if (url == null) {
            throw new UsageException("photospec: which target? Give its URL, or name it in the file (target: …)");
        }
        if (!url.matches("https?://.*")) {
            throw new UsageException("photospec: '" + url + "' is not an http or https URL such as https://host/v1.0");
        }
        TargetUrl.fault(url).ifPresent(fault -> {
            throw new UsageException("photospec: target " + url + ": " + fault);
        });
        return url.replaceFirst("/+$", "");
    }

    /** Returns the one profile that the target is judged by. */
    public static String profile(Target target, List<String> profiles) {
        if (profiles.size() > 1) {
            throw new UsageException("photospec: one target is judged by one profile; name one --profile");
        }
        String id = profiles.isEmpty() ? target.profile() : profiles.get(0);
        if (id == null) {
            throw new UsageException("photospec: which profile? Name it in the file (profile: …) or with --profile: "
                    + String.join(", ", Profiles.bundled()));
        }
        return id;
    }
}
