package dev.photospec.target.load;

import dev.photospec.spec.load.DataFault;
import dev.photospec.spec.load.DataFile;
import dev.photospec.spec.load.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads the certificate files that a target's connection names, to tell before a run which cannot be used. */
final class CertificateFiles {

    private static final String AUTHORITY = "; write the authority's certificate in PEM";
    private static final String CLIENT = "; name the PKCS #12 file with the client's certificate and key";
    private static final String BEGIN = "-----BEGIN ";

    private final DataFile file;

    CertificateFiles(DataFile file) {
        this.file = file;
    }

    /** Returns one fault for each file that cannot be used. */
    List<DataFault> faults() {
        JsonNode connection = file.root().path("connection");
        return java.util.stream.Stream.of(
                        authority(connection.path("ca")), client(connection.path("client-certificate")))
                .flatMap(List::stream)
                .toList();
    }

    private List<DataFault> authority(JsonNode name) {
        String pointer = "/connection/ca";
        if (!name.isString()) {
            return List.of();
        }
        try {
            byte[] bytes = bytes(name.stringValue(), AUTHORITY);
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            boolean pem =
                    text.contains(BEGIN + "CERTIFICATE-----") || text.contains(BEGIN + "TRUSTED CERTIFICATE-----");
            if (!pem && !isCertificate(bytes)) {
                boolean key = text.contains(BEGIN) && text.contains("PRIVATE KEY-----");
                return fault(
                        pointer,
                        ": " + name.stringValue()
                                + (key ? " has a private key and no certificate" : " has no certificate") + AUTHORITY);
            }
            return isCertificate(bytes)
                    ? List.of()
                    : fault(pointer, ": " + name.stringValue() + " has a certificate that cannot be read" + AUTHORITY);
        } catch (IOException e) {
            return fault(pointer, ": " + e.getMessage());
        }
    }

    private static boolean isCertificate(byte[] bytes) {
        try {
            return !CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(bytes))
                    .isEmpty();
        } catch (CertificateException e) {
            return false;
        }
    }

    private List<DataFault> client(JsonNode client) {
        String pointer = "/connection/client-certificate";
        if (!client.path("file").isString() || !client.path("password").isString()) {
            return List.of();
        }
        String name = client.path("file").stringValue();
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            char[] password = client.path("password").stringValue().toCharArray();
            store.load(new ByteArrayInputStream(bytes(name, CLIENT)), password);
            return hasKey(store, password)
                    ? List.of()
                    : fault(pointer, ".file: " + name + " has no private key" + CLIENT);
        } catch (UnrecoverableKeyException e) {
            return fault(pointer, ".password: is not the password of the key in " + name);
        } catch (GeneralSecurityException e) {
            return fault(pointer, ".file: " + name + " cannot be used" + CLIENT);
        } catch (IOException e) {
            if (e.getCause() instanceof UnrecoverableKeyException) {
                return fault(pointer, ".password: is not the password of " + name);
            }
            return e instanceof Unusable
                    ? fault(pointer, ".file: " + e.getMessage())
                    : fault(pointer, ".file: " + name + " is not a PKCS #12 file" + CLIENT);
        }
    }

    private static boolean hasKey(KeyStore store, char[] password) throws GeneralSecurityException {
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias) && store.getKey(alias, password) != null) {
                return true;
            }
        }
        return false;
    }

    /** Returns where the file lies: beside the configuration, else in the working folder. */
    Path path(String name) {
        try {
            Path beside = file.resolveSibling(name);
            return Files.exists(beside) || !Files.exists(Path.of(name)) ? beside : Path.of(name);
        } catch (InvalidPathException e) {
            return Path.of(""); // said as: is a folder
        }
    }

    private byte[] bytes(String name, String next) throws IOException {
        Path path = path(name);
        if (!Files.exists(path)) {
            throw new Unusable(name + " does not exist");
        }
        if (Files.isDirectory(path)) {
            throw new Unusable(name + " is a folder, not a file");
        }
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(path);
        } catch (IOException e) {
            throw new Unusable(name + " cannot be read", e);
        }
        if (bytes.length == 0) {
            throw new Unusable(name + " is empty" + next);
        }
        return bytes;
    }

    private List<DataFault> fault(String pointer, String message) {
        return List.of(file.fault(pointer, Place.of(pointer) + message));
    }

    /** A file whose bytes cannot be read; the message names it and the reason. */
    private static final class Unusable extends IOException {

        private static final long serialVersionUID = 1;

        Unusable(String message) {
            super(message);
        }

        Unusable(String message, IOException cause) {
            super(message, cause);
        }
    }
}
