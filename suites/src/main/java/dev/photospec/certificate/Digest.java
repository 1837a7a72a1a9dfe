package dev.photospec.certificate;

import dev.photospec.spec.Profile;
import dev.photospec.verdict.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;

/** SHA-256 digests of files and of what profiles promise, in hexadecimal. */
final class Digest {

    private Digest() {}

    static String of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestOutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), Sha256.digest())) {
            in.transferTo(out);
            return HexFormat.of().formatHex(out.getMessageDigest().digest());
        }
    }

    /** Of all that the profile promises, spelt as JSON with sorted names; a comment in its files changes nothing. */
    static String of(Profile profile) {
        return Sha256.of(CanonicalJson.bytes(profile));
    }
}
