package dev.photospec.exchange.record;

import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.Response;
import dev.photospec.image.ImageInspection;
import dev.photospec.verdict.Body;
import dev.photospec.verdict.Field;
import dev.photospec.verdict.Finding;
import dev.photospec.verdict.RecordedExchange;
import dev.photospec.verdict.Ruling;
import dev.photospec.verdict.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns exchanges into what reports keep: redacted once, here, and shortened. */
public final class Recorder {

    private static final int LONGEST_TEXT = 16 * 1024;
    /** Kept even of a case that passed: a small answer is what the documentation shows as a sample. */
    private static final int SMALL_TEXT = 1024;

    /** A field of more is nobody's to read, and a server may send some hundred of them. */
    private static final int LONGEST_FIELD = 2 * 1024;

    private static final String AUTHORIZATION = "Authorization";
    private static final int LARGEST_PICTURE = 256 * 1024;

    private final Redaction redaction;
    private final UploadedBodies uploads;
    private final EmbeddedBodies embedded;
    private final boolean complete;

    /** A recorder that shares what reports hold whole with no other. */
    public Recorder(Redaction redaction, UploadedBodies uploads) {
        this(redaction, uploads, new EmbeddedBodies(), false);
    }

    /**
     * A recorder that shares what reports hold whole with others.
     *
     * @param embedded what reports hold whole, of all profiles of a run
     * @param complete whether to keep bodies also of cases that passed, so that they can be judged again
     */
    public Recorder(Redaction redaction, UploadedBodies uploads, EmbeddedBodies embedded, boolean complete) {
        this.redaction = redaction;
        this.uploads = uploads;
        this.embedded = embedded;
        this.complete = complete;
    }

    /** @param inFull whether to keep bodies, as for a case that did not pass */
    public RecordedExchange record(String step, Exchange exchange, boolean inFull) {
        Request request = exchange.request();
        Response response = exchange.response();
        redaction.learn(exchange);
        Path file = request.body() == null ? null : uploads.keep(request, inFull);
        return new RecordedExchange(
                step,
                request.verb(),
                redaction.mask(request.url()),
                requestFields(request),
                request.body() == null ? null : body(request.fields().get("Content-Type"), request.body(), inFull),
                response == null ? 0 : response.status(),
                response == null ? List.of() : masked(response.fields()),
                response == null ? null : body(response.field("Content-Type").orElse(null), response.body(), inFull),
                exchange.fault() == null
                        ? null
                        : redaction.mask(exchange.fault().message()),
                exchange.millis(),
                redaction.mask(CurlLine.of(request, file)),
                exchange.sent());
    }

    private List<Field> requestFields(Request request) {
        List<Field> fields = new ArrayList<>();
        if (request.token() != null) {
            fields.add(new Field(AUTHORIZATION, request.token().scheme() + " " + request.token()));
        }
        for (Map.Entry<String, String> field : new TreeMap<>(request.fields()).entrySet()) {
            fields.add(new Field(field.getKey(), redaction.mask(field.getValue())));
        }
        return fields;
    }

    /** Cookies are secrets that the target gives away. */
    private List<Field> masked(List<Field> fields) {
        return fields.stream()
                .map(field -> field.name().equalsIgnoreCase("Set-Cookie")
                        ? new Field(field.name(), "•••")
                        : new Field(cut(field.name()), cut(field.value())))
                .toList();
    }

    private String cut(String text) {
        return text.length() <= LONGEST_FIELD
                ? redaction.mask(text)
                : redaction.maskBeginning(text.substring(0, LONGEST_FIELD) + "…");
    }

    private Body body(String mediaType, byte[] bytes, boolean inFull) {
        return inFull || complete ? whole(mediaType, bytes) : glance(mediaType, bytes);
    }

    /** Nobody reads the pictures of what passed: decoding and digesting them was a third of a run. */
    private Body glance(String mediaType, byte[] bytes) {
        ImageInspection picture = ImageInspection.ofHeader(bytes);
        String summary = picture.mediaType() == null ? null : picture.summary();
        String text = summary == null && bytes.length <= SMALL_TEXT ? text(bytes) : null;
        return new Body(type(mediaType), bytes.length, null, summary, text, null);
    }

    private Body whole(String mediaType, byte[] bytes) {
        ImageInspection picture = ImageInspection.of(bytes);
        boolean isPicture = picture.mediaType() != null;
        String digest = Sha256.of(bytes);
        return new Body(
                type(mediaType),
                bytes.length,
                digest,
                isPicture ? picture.summary() : null,
                isPicture ? null : text(bytes),
                isPicture
                                && bytes.length <= LARGEST_PICTURE
                                && !embedded.hasPicture(digest)
                                && !redaction.finds(bytes)
                                && embedded.takePicture(digest, bytes.length)
                        ? Base64.getEncoder().encodeToString(bytes)
                        : null);
    }

    private String type(String mediaType) {
        return mediaType == null ? null : cut(mediaType);
    }

    private String text(byte[] bytes) {
        int longest = embedded.takeText(Math.min(bytes.length, LONGEST_TEXT)) ? LONGEST_TEXT : SMALL_TEXT;
        String text = new String(bytes, 0, Math.min(bytes.length, longest), StandardCharsets.UTF_8);
        return bytes.length > longest ? redaction.maskBeginning(text) : redaction.mask(text);
    }

    /** Returns the decision with every known secret masked in its reason, and in what was found. */
    public Ruling masked(Ruling ruling) {
        return new Ruling(
                ruling.outcome(),
                ruling.reason() == null ? null : redaction.maskBeginning(ruling.reason()),
                ruling.reading(),
                ruling.findings().stream().map(this::masked).toList());
    }

    private Finding masked(Finding finding) {
        return new Finding(
                finding.check(),
                finding.step(),
                finding.expected(),
                redaction.maskBeginning(finding.actual()),
                finding.next());
    }
}
