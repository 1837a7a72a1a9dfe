package dev.photospec.certificate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A DSSE envelope, version 1.0 (https://github.com/secure-systems-lab/dsse): the exact bytes that were signed, and
 * the signature.
 *
 * @param payload the bytes
 * @param signature the signature over them and their type
 */
record Envelope(byte[] payload, byte[] signature) {

    private static final String PAYLOAD_TYPE = "application/vnd.in-toto+json";

    /** Signs. */
    static Envelope of(byte[] payload, PrivateKey key) {
        try {
            Signature signing = PemKey.signature(key);
            signing.initSign(key);
            signing.update(signed(payload));
            return new Envelope(payload, signing.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java cannot sign with a key that it has read", e);
        }
    }

    /** Returns whether the key's owner signed these bytes. */
    boolean isOf(PublicKey key) {
        try {
            Signature checking = PemKey.signature(key);
            checking.initVerify(key);
            checking.update(signed(payload));
            return checking.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Reads one; a signature is enough, whoever else has signed. */
    static Envelope read(Path file) throws IOException, VerificationException {
        try {
            JsonNode json = CanonicalJson.MAPPER.readTree(Files.readAllBytes(file));
            VerificationException.unless(
                    json.path("payloadType").asString("").equals(PAYLOAD_TYPE),
                    file + " is no DSSE envelope with a payload of " + PAYLOAD_TYPE);
            return new Envelope(
                    decoded(json.path("payload")),
                    decoded(json.path("signatures").path(0).path("sig")));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new VerificationException(file + " is no DSSE envelope: "
                    + e.getMessage().lines().findFirst().orElse(""));
        }
    }

    void write(Path file) throws IOException {
        ObjectNode json = CanonicalJson.MAPPER.createObjectNode();
        json.put("payloadType", PAYLOAD_TYPE);
        json.put("payload", Base64.getEncoder().encodeToString(payload));
        json.putArray("signatures").addObject().put("sig", Base64.getEncoder().encodeToString(signature));
        Files.writeString(file, json + "\n");
    }

    private static byte[] decoded(JsonNode text) {
        return Base64.getDecoder().decode(text.asString(""));
    }

    /** The pre-authentication encoding: {@code DSSEv1 <length> <type> <length> <payload>}. */
    private static byte[] signed(byte[] payload) {
        String head = "DSSEv1 " + PAYLOAD_TYPE.length() + " " + PAYLOAD_TYPE + " " + payload.length + " ";
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        all.writeBytes(payload);
        return all.toByteArray();
    }
}
