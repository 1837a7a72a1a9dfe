package dev.photospec.run;

import dev.photospec.target.Limits;
import dev.photospec.target.Target;
import java.net.URI;

/** Puts what the command line says over what the file says. */
final class TargetOverrides {

    private TargetOverrides() {}

    static Target of(Target target, String url, Integer concurrency) {
        Limits limits = target.limits();
        return new Target(
                base(url == null ? target.url() : url),
                target.profile(),
                target.implementation(),
                target.credentials(),
                target.owners(),
                target.classes(),
                new Limits(
                        concurrency == null ? limits.concurrency() : concurrency,
                        limits.ratePerSecond(),
                        limits.timeout(),
                        limits.consistency()));
    }

    private static String base(String url) {
        if (url == null) {
            throw new UsageException("photospec: which target? Give its URL, or name it in the file (target: …)");
        }
        try {
            URI uri = URI.create(url);
            if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null) {
                return url.replaceFirst("/+$", "");
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new UsageException("photospec: '" + url + "' is not an http or https URL such as https://host/v1.0");
    }
}
