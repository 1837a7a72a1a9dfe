package dev.photospec.vector;

import dev.photospec.image.ImageInspection;
import dev.photospec.image.Mark;
import dev.photospec.image.Orientation;
import dev.photospec.image.Thumbnail;
import dev.photospec.spec.Size;
import dev.photospec.verdict.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** A body as plain data: a picture as the facts that checks look at, so that a runner needs no image decoder. */
final class BodyFacts {

    private BodyFacts() {}

    /** Returns the body as text, as base64 where it is not UTF-8, or as the facts of a picture. */
    static Map<String, Object> of(byte[] body) {
        ImageInspection picture = ImageInspection.of(body);
        return picture.mediaType() == null ? text(body) : Map.of("picture", picture(body, picture));
    }

    /** Returns the facts with the pixels by which two pictures are compared. */
    static Map<String, Object> compared(byte[] body, boolean scaled) {
        Map<String, Object> facts = new LinkedHashMap<>(of(body));
        Thumbnail.of(body, scaled)
                .ifPresent(small -> facts.put(
                        scaled ? "thumbnail-scaled" : "thumbnail",
                        Base64.getEncoder().encodeToString(small.pixels())));
        return facts;
    }

    /** Returns a mark as plain data. */
    static Map<String, Object> mark(Mark mark) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("run", mark.run());
        plain.put("owner", mark.owner());
        plain.put("upload", mark.upload());
        return plain;
    }

    private static Map<String, Object> picture(byte[] body, ImageInspection picture) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("type", picture.mediaType());
        Size size = picture.size();
        if (size != null) {
            facts.put("width", size.width());
            facts.put("height", size.height());
        }
        facts.put("whole", picture.isPicture());
        facts.put("turned", Orientation.swapsSides(body));
        picture.mark().mark().ifPresent(mark -> facts.put("mark", mark(mark)));
        facts.put("bytes", body.length);
        facts.put("sha256", Sha256.of(body));
        return facts;
    }

    private static Map<String, Object> text(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return Map.of("text", Origin.neutral(text));
        } catch (CharacterCodingException e) {
            return Map.of("base64", Base64.getEncoder().encodeToString(body));
        }
    }
}
