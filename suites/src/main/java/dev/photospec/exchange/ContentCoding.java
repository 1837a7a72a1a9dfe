package dev.photospec.exchange;

import dev.photospec.verdict.Field;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Undoes content codings (RFC 9110 §8.4). The kit asks for none, and a server may then choose any it likes
 * (§12.5.3). What unpacks to more than {@link Client#MAX_BODY} is cut off there.
 */
public final class ContentCoding {

    private static final int MEBIBYTE = 1024 * 1024;

    private ContentCoding() {}

    /**
     * The answer with its content decoded.
     *
     * @throws ProtocolException if the content is not what its coding or its length says
     */
    public static Response decoded(int status, List<Field> fields, BoundedBody body, BodyBudget.Place place)
            throws ProtocolException {
        Response raw = new Response(status, fields, body.bytes(), body.truncated());
        ContentLength.verify(raw);
        if (raw.truncated() || raw.body().length == 0) {
            return raw;
        }
        try (InputStream content = decoder(of(raw), raw.body())) {
            BoundedBody plain = content == null ? body : BoundedBytes.of(content, place);
            return new Response(status, fields, plain.bytes(), plain.truncated());
        } catch (IOException e) {
            throw new ProtocolException("the content is not " + of(raw) + ", as Content-Encoding says");
        }
    }

    /** Returns why the content of the answer is not at hand, or empty if it is. */
    public static Optional<String> obstacle(Response response) {
        if (response.truncated()) {
            return Optional.of(
                    "the content is longer than the " + Client.MAX_BODY / MEBIBYTE + " MiB that are read here");
        }
        return switch (of(response)) {
            case "", "identity", "gzip", "x-gzip", "deflate" -> Optional.empty();
            default -> Optional.of("the content has a coding that is not decoded here, " + of(response));
        };
    }

    private static String of(Response response) {
        return response.body().length == 0
                ? ""
                : response.values("Content-Encoding").stream()
                        .map(value -> value.strip().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }

    private static InputStream decoder(String coding, byte[] content) throws IOException {
        InputStream in = new ByteArrayInputStream(content);
        return switch (coding) {
            case "gzip", "x-gzip" -> new GZIPInputStream(in);
            case "deflate" -> new InflaterInputStream(in, new Inflater(!isZlib(content)));
            default -> null;
        };
    }

    /** Some servers leave out the zlib envelope (RFC 1950 §2.2) that deflate means in HTTP (RFC 9110 §8.4.1.2). */
    private static boolean isZlib(byte[] content) {
        return content.length > 1
                && (content[0] & 0x0F) == 8
                && ((content[0] & 0xFF) << 8 | content[1] & 0xFF) % 31 == 0;
    }
}
