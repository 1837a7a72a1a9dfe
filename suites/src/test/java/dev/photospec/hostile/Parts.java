package dev.photospec.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;

/** Sends what the parts of an answer say. A text stands for its characters' codes, each one byte. */
final class Parts {

    /** Ends the connection in another way than by closing it. */
    static final class End extends IOException {
        final boolean reset;

        End(boolean reset) {
            super(reset ? "reset" : "hang");
            this.reset = reset;
        }
    }

    private static final String METADATA = "{\"@odata.context\":\"https://localhost/$metadata#users('1')/photo\","
            + "\"@odata.mediaContentType\":\"image/jpeg\",\"@odata.mediaEtag\":\"\\\"BA09D118\\\"\","
            + "\"id\":\"240X240\",\"width\":240,\"height\":240}";
    private static final String REFUSAL =
            "{\"error\":{\"code\":\"InvalidAuthenticationToken\",\"message\":\"Access token is empty.\"}}";
    private static final int BLOCK = 64 * 1024;

    private final int other;
    private final Map<String, byte[]> pictures;

    /** @param other the port that stands for %other% in a text */
    Parts(int other) throws IOException {
        this.other = other;
        this.pictures = HostilePictures.all();
    }

    /** Sends all of an answer, with its head if it has one. */
    void send(HostileAnswer answer, OutputStream out) throws IOException {
        out.write(latin(Echo.in(answer.head().replace("%other%", String.valueOf(other)))));
        send(answer.content(), out);
    }

    private void send(List<JsonNode> parts, OutputStream out) throws IOException {
        for (JsonNode part : parts) {
            send(part, out);
        }
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private void send(JsonNode part, OutputStream out) throws IOException {
        if (part.isString()) {
            out.write(latin(Echo.in(part.asString().replace("%other%", String.valueOf(other)))));
            return;
        }
        switch (part.propertyNames().iterator().next()) {
            case "hex" -> out.write(HexFormat.of().parseHex(text(part, "hex").replace(" ", "")));
            case "good" -> out.write(latin(text(part, "good").equals("metadata") ? METADATA : REFUSAL));
            case "repeat" ->
                repeat(latin(text(part, "repeat")), part.path("times").asLong(Long.MAX_VALUE), out);
            case "slow" -> slow(latin(text(part, "slow")), out);
            case "wait" -> pause(part.path("wait").asLong(), out);
            case "end" -> throw new End(text(part, "end").equals("reset"));
            case "picture" -> picture(part, out);
            default -> packed(part, out);
        }
    }

    private static String text(JsonNode part, String name) {
        return part.path(name).asString();
    }

    private void packed(JsonNode part, OutputStream out) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        String how = part.propertyNames().iterator().next();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, how.equals("raw-deflate"));
        try (OutputStream packing =
                how.equals("gzip") ? new GZIPOutputStream(packed) : new DeflaterOutputStream(packed, deflater)) {
            send(part.path(how).valueStream().toList(), packing);
        }
        int first = part.path("first").asInt(packed.size());
        out.write(packed.toByteArray(), 0, first);
    }

    private void picture(JsonNode part, OutputStream out) throws IOException {
        byte[] picture = pictures.get(text(part, "picture"));
        byte[] shown = Arrays.copyOf(picture, part.path("first").asInt(picture.length));
        int after = part.path("after").asInt(shown.length);
        out.write(shown, 0, after);
        send(part.path("insert").valueStream().toList(), out);
        out.write(shown, after, shown.length - after);
    }

    private static void repeat(byte[] text, long times, OutputStream out) throws IOException {
        int each = (int) Math.min(times, Math.max(1, BLOCK / text.length));
        byte[] block = new byte[each * text.length];
        for (int i = 0; i < block.length; i++) {
            block[i] = text[i % text.length];
        }
        for (long left = times; left > 0; left -= each) {
            out.write(block, 0, (int) Math.min(left, each) * text.length);
        }
    }

    /** One byte a fifth of a second, without an end: slower than any timeout, faster than one between two bytes. */
    private static void slow(byte[] text, OutputStream out) throws IOException {
        for (int i = 0; true; i++) {
            out.write(text[i % text.length]);
            pause(200, out);
        }
    }

    private static void pause(long millis, OutputStream out) throws IOException {
        out.flush();
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
