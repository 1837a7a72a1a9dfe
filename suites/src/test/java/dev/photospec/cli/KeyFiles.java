package dev.photospec.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A key with a certificate that it has signed itself, good for some days.
 *
 * @param store both in PKCS #12
 * @param certificate the certificate in PEM
 * @param key the key in PEM
 */
record KeyFiles(Path store, Path certificate, Path key) {

    static final String PASSWORD = "changeit";

    static KeyFiles make(Path folder, String name, int days) throws Exception {
        Path store = folder.resolve(name + ".p12");
        keytool(folder.resolve(name + ".txt"), store, days);
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        byte[] certificate = keys.getCertificate("own").getEncoded();
        byte[] key = keys.getKey("own", PASSWORD.toCharArray()).getEncoded();
        return new KeyFiles(
                store,
                Files.writeString(folder.resolve(name + ".pem"), pem("CERTIFICATE", certificate)),
                Files.writeString(folder.resolve(name + "-key.pem"), pem("PRIVATE KEY", key)));
    }

    private static void keytool(Path output, Path store, int days) throws Exception {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = List.of(
                keytool,
                // Lives for a second, as every kit that a test starts.
                "-J-XX:TieredStopAtLevel=1",
                "-J-XX:+UseSerialGC",
                "-genkeypair",
                "-alias",
                "own",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                // Three quarters of its life are over, as where a renewal was forgotten.
                "-startdate",
                "-" + 3 * days + "d",
                "-validity",
                String.valueOf(4 * days),
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD);
        Process made = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!made.waitFor(60, TimeUnit.SECONDS) || made.exitValue() != 0) {
            throw new IOException("keytool failed: " + Files.readString(output));
        }
    }

    private static String pem(String name, byte[] content) {
        String text = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(content);
        return "-----BEGIN " + name + "-----\n" + text + "\n-----END " + name + "-----\n";
    }
}
