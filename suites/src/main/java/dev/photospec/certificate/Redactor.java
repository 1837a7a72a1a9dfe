package dev.photospec.certificate;

import dev.photospec.exchange.record.Redaction;
import dev.photospec.verdict.Field;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Takes every secret that the run knows out of what a transcript keeps. */
record Redactor(Redaction redaction) {

    String mask(String text) {
        return text == null ? null : redaction.mask(text);
    }

    /** A body without a secret comes out as it was, byte for byte. */
    byte[] mask(byte[] body) {
        Charset charset = isUtf8(body) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        String text = new String(body, charset);
        String masked = redaction.mask(text);
        return masked.equals(text) ? body : masked.getBytes(charset);
    }

    Map<String, String> mask(Map<String, String> fields) {
        Map<String, String> masked = new TreeMap<>();
        fields.forEach((name, value) -> masked.put(name, mask(value)));
        return masked;
    }

    /** Cookies are secrets that the target gives away. */
    List<Field> mask(List<Field> fields) {
        return fields.stream()
                .map(field -> field.name().equalsIgnoreCase("Set-Cookie")
                        ? new Field(field.name(), "•••")
                        : new Field(mask(field.name()), mask(field.value())))
                .toList();
    }

    private static boolean isUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
