package dev.photospec.certificate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A signed statement of what came out of a run. */
public final class Certificate {

    private Certificate() {}

    /**
     * A statement that was verified.
     *
     * @param remarks what is to be known although all of it is so, one sentence each
     */
    public record Verified(InTotoStatement statement, List<String> remarks) {}

    /**
     * Judges the evidence again and, if all of it comes out as stated, signs.
     *
     * @param key a private key in PEM
     * @param file where the certificate is written
     * @throws VerificationException if something comes out otherwise; nothing is written then
     */
    public static InTotoStatement sign(Evidence evidence, Path key, Path file)
            throws IOException, VerificationException {
        InTotoStatement statement = evidence.statement();
        Envelope.of(CanonicalJson.bytes(statement.json()), PemKey.secret(key)).write(file);
        return statement;
    }

    /**
     * Checks the signature, judges the evidence again and compares every word of the statement.
     *
     * @param key the signer's public key in PEM
     * @throws VerificationException if the signature is not the key's, or something comes out otherwise
     */
    public static Verified verify(Path file, Path key, Evidence evidence) throws IOException, VerificationException {
        Envelope envelope = Envelope.read(file);
        VerificationException.unless(
                envelope.isOf(PemKey.open(key)), "the signature does not fit: another key, or a changed statement");
        JsonNode stated = parsed(file, envelope.payload());
        digests(stated, evidence);
        InTotoStatement found = evidence.statement();
        same("", stated, found.json());
        List<String> remarks = found.kit().equals(KitDigest.now())
                ? List.of()
                : List.of("another build of the kit judged then; this build reaches the same verdicts");
        return new Verified(found, remarks);
    }

    private static JsonNode parsed(Path file, byte[] payload) throws VerificationException {
        try {
            return CanonicalJson.MAPPER.readTree(payload);
        } catch (JacksonException e) {
            throw new VerificationException(file + " holds no statement: " + e.getOriginalMessage());
        }
    }

    /** First of all, so that a changed byte is named as such whatever it does to the file. */
    private static void digests(JsonNode stated, Evidence evidence) throws IOException, VerificationException {
        List<Path> files = List.of(evidence.result(), evidence.transcript());
        for (int i = 0; i < files.size(); i++) {
            String digest =
                    stated.path("subject").path(i).path("digest").path("sha256").asString("");
            VerificationException.unless(
                    Digest.of(files.get(i)).equals(digest),
                    files.get(i).getFileName() + " is not the file that the statement is about: its digest differs");
        }
    }

    private static void same(String place, JsonNode stated, JsonNode found) throws VerificationException {
        if (stated.isObject() && found.isObject() && stated.size() == found.size()) {
            for (Iterator<String> names = found.propertyNames().iterator(); names.hasNext(); ) {
                String name = names.next();
                same(place + "/" + name, stated.path(name), found.path(name));
            }
            return;
        }
        VerificationException.unless(
                stated.equals(found),
                "the statement has at " + place + " " + stated + ", and it comes out as " + found);
    }
}
