package dev.photospec.fuzz;

import static dev.photospec.fuzz.Property.promised;

import dev.photospec.certificate.Certificate;
import dev.photospec.certificate.Evidence;
import dev.photospec.certificate.VerificationException;
import dev.photospec.spec.Reading;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Conformance;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.SavedResult;
import dev.photospec.verdict.Tool;
import dev.photospec.verdict.VerdictListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Certificates from a stranger: none is true that was not signed, and nothing but a refusal comes of it. */
final class CertificateProperty {

    private static final String ENVELOPE =
            "{\"payloadType\":\"application/vnd.in-toto+json\",\"payload\":\"e30=\",\"signatures\":[{\"sig\":\"AAAA\"}]}";

    private static final Path KEY = made();

    private CertificateProperty() {}

    private static Path made() {
        try {
            byte[] key = KeyPairGenerator.getInstance("Ed25519")
                    .generateKeyPair()
                    .getPublic()
                    .getEncoded();
            String pem = "-----BEGIN PUBLIC KEY-----\n"
                    + Base64.getMimeEncoder().encodeToString(key) + "\n-----END PUBLIC KEY-----\n";
            return Files.writeString(Scratch.folder("certificate").resolve("key.pem"), pem);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A certificate. */
    static void certificate(byte[] bytes) throws IOException {
        Path folder = Scratch.folder("certificate");
        Path statement = Files.write(folder.resolve("statement"), bytes);
        refuses(() -> Certificate.verify(statement, KEY, evidence(statement)));
    }

    /** The key that a certificate is to be checked with. */
    static void key(byte[] bytes) throws IOException {
        Path folder = Scratch.folder("key");
        Path key = Files.write(folder.resolve("key.pem"), bytes);
        Path statement = Files.writeString(folder.resolve("statement"), ENVELOPE);
        refuses(() -> Certificate.verify(statement, key, evidence(statement)));
    }

    /** The transcript that a certificate rests on. */
    static void transcript(byte[] bytes) throws IOException {
        Path transcript = Files.write(Scratch.folder("certificate").resolve("transcript.zip"), bytes);
        refuses(() -> evidence(transcript).statement());
    }

    private interface Judging {
        Object judge() throws IOException, VerificationException;
    }

    private static void refuses(Judging judging) {
        try {
            judging.judge();
        } catch (VerificationException | IOException e) {
            promised(e.getMessage() != null && !e.getMessage().isBlank(), "a refusal says why, not " + e);
            return;
        }
        promised(false, "a refusal");
    }

    private static Evidence evidence(Path transcript) {
        return new Evidence(transcript, transcript, file -> new Nothing(), id -> Answers.PROFILE);
    }

    /** A result of no profile at all, from a kit that never was. */
    private static final class Nothing implements SavedResult {

        @Override
        public Run run() {
            return new Run(new Tool("photospec", "never", "-"), Instant.EPOCH, Reading.DOCUMENTED, List.of());
        }

        @Override
        public Conclusion conclusion() {
            return new Conclusion(Conformance.CONFORMANT, "", Map.of(), 0);
        }

        @Override
        public void replay(VerdictListener listener, Output output) {
            // There is nothing to tell.
        }
    }
}
