package dev.photospec.client;

import dev.photospec.check.Entity;
import dev.photospec.exchange.Response;
import dev.photospec.spec.Metadata;
import dev.photospec.spec.Size;
import dev.photospec.verdict.Sha256;
import java.util.Optional;

/**
 * The answer that a client got, without its bytes.
 *
 * @param status the status code
 * @param digest the SHA-256 of its content
 * @param described the size that its metadata tell of, or null if it has none
 * @param etag its entity tag, or null
 * @param location where it redirects to, or null
 * @param retryAfter the seconds it asks to wait, or 0
 */
record SeenAnswer(int status, String digest, Size described, String etag, String location, int retryAfter) {

    static SeenAnswer of(Response response, Metadata names) {
        return new SeenAnswer(
                response.status(),
                Sha256.of(response.body()),
                names.isDocumented()
                        ? Entity.of(response, names).flatMap(SeenAnswer::size).orElse(null)
                        : null,
                response.field("ETag").orElse(null),
                response.field("Location").orElse(null),
                response.field("Retry-After").map(SeenAnswer::seconds).orElse(0));
    }

    private static Optional<Size> size(Entity entity) {
        return entity.width().isPresent() && entity.height().isPresent()
                ? Optional.of(
                        new Size(entity.width().getAsInt(), entity.height().getAsInt()))
                : Optional.empty();
    }

    private static int seconds(String value) {
        return value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : 0;
    }

    boolean isPlaceholder() {
        return described != null && described.width() == 1 && described.height() == 1;
    }

    boolean refuses() {
        return status == 401 || status == 403;
    }
}
