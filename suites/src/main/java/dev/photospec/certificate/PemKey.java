package dev.photospec.certificate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/**
 * Keys as OpenSSL writes them: PEM (RFC 7468) around PKCS #8 for a private key and SubjectPublicKeyInfo for a public
 * one, of Ed25519 (RFC 8032) or of an elliptic curve for ECDSA with SHA-256.
 */
final class PemKey {

    private static final List<String> KINDS = List.of("Ed25519", "EC");

    private PemKey() {}

    /** @throws IOException if the file holds no such private key; the message does not quote it */
    static PrivateKey secret(Path file) throws IOException {
        byte[] der = der(file, "PRIVATE KEY");
        return made(file, factory -> factory.generatePrivate(new PKCS8EncodedKeySpec(der)));
    }

    /** @throws IOException if the file holds no such public key */
    static PublicKey open(Path file) throws IOException {
        byte[] der = der(file, "PUBLIC KEY");
        return made(file, factory -> factory.generatePublic(new X509EncodedKeySpec(der)));
    }

    /** The signature algorithm that goes with the key. */
    static Signature signature(java.security.Key key) throws GeneralSecurityException {
        return Signature.getInstance(key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "Ed25519");
    }

    /** Makes a key; which kind it is, is found out by trying. */
    private interface Making<T> {
        T with(KeyFactory factory) throws GeneralSecurityException;
    }

    private static <T> T made(Path file, Making<T> making) throws IOException {
        GeneralSecurityException last = null;
        for (String kind : KINDS) {
            try {
                return making.with(KeyFactory.getInstance(kind));
            } catch (GeneralSecurityException e) {
                last = e;
            }
        }
        throw new IOException(file + " holds no key of Ed25519 or of an elliptic curve", last);
    }

    private static byte[] der(Path file, String label) throws IOException {
        String text = Files.readString(file, StandardCharsets.US_ASCII);
        String begin = "-----BEGIN " + label + "-----";
        int from = text.indexOf(begin) + begin.length();
        int to = text.indexOf("-----END " + label + "-----", from);
        if (from < begin.length() || to < 0) {
            throw new IOException(file + " holds no " + begin + "; openssl genpkey -algorithm ed25519 makes a private"
                    + " key, openssl pkey -pubout its public one");
        }
        try {
            return Base64.getMimeDecoder().decode(text.substring(from, to));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " holds a damaged " + label, e);
        }
    }
}
