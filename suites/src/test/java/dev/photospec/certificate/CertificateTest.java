package dev.photospec.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.photospec.cli.Command;
import dev.photospec.spec.load.Profiles;
import dev.photospec.verdict.Views;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A certificate holds as long as no byte of it and of what it rests on is changed. */
class CertificateTest {

    @TempDir
    private static Path judged;

    @TempDir
    private Path folder;

    @BeforeAll
    static void judge() {
        String cases = "value-*,metadata-without-photo-is-1x1,update-shows-in-value/PUT/me*,read-with-basic-*/GET/me/*";
        int code = Command.execute(
                "run",
                "--profile",
                "graph-v1.0",
                "--only",
                cases,
                "--format",
                "json",
                "--transcript",
                "--report-dir",
                judged.toString());

        assertThat(code).isZero();
    }

    @BeforeEach
    void copy() throws IOException {
        for (String name : List.of("conformance.json", "transcript.zip")) {
            Files.copy(judged.resolve(name), folder.resolve(name));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ed25519", "EC"})
    void what_is_certified_is_verified(String kind) throws Exception {
        keys(kind, "key");

        assertThat(Command.execute("certify", at("conformance.json"), "--key", at("key.pem")))
                .isZero();
        assertThat(Command.execute("verify", at("conformance.intoto.jsonl"), "--key", at("key.pub.pem")))
                .isZero();
    }

    @Test
    void it_is_an_in_toto_statement_and_a_selection_has_not_passed() throws Exception {
        InTotoStatement statement = evidence().statement();

        assertThat(statement.json().path("_type").asString()).isEqualTo("https://in-toto.io/Statement/v1");
        assertThat(statement.json().path("predicate").path("result").asString()).isEqualTo("WARNED");
        assertThat(statement.json().path("predicate").path("passedTests").toString())
                .contains("\"graph-v1.0/value-without-photo-is-404\"");
        assertThat(statement.told()).startsWith("selection: ").contains("selected cases passed (", " in the profile)");
    }

    @ParameterizedTest
    @CsvSource({
        "conformance.json, conformance.json is not the file that the statement is about",
        "transcript.zip, transcript.zip is not the file that the statement is about",
    })
    void one_changed_byte_of_a_file_is_found(String name, String message) throws Exception {
        certify();
        byte[] bytes = Files.readAllBytes(folder.resolve(name));
        bytes[bytes.length / 2] ^= 1;
        Files.write(folder.resolve(name), bytes);

        assertThatThrownBy(this::verify)
                .isInstanceOf(VerificationException.class)
                .hasMessageContaining(message);
        assertThat(Command.execute("verify", at("conformance.intoto.jsonl"), "--key", at("key.pub.pem")))
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"payload", "sig"})
    void one_changed_byte_of_the_envelope_is_found(String member) throws Exception {
        certify();
        Path file = folder.resolve("conformance.intoto.jsonl");
        String json = Files.readString(file);
        int at = json.indexOf("\"" + member + "\":\"") + member.length() + 14;
        char other = json.charAt(at) == 'A' ? 'B' : 'A';
        Files.writeString(file, json.substring(0, at) + other + json.substring(at + 1));

        assertThatThrownBy(this::verify)
                .isInstanceOf(VerificationException.class)
                .hasMessageContaining("signature does not fit");
    }

    @Test
    void the_key_of_somebody_else_does_not_fit() throws Exception {
        certify();
        keys("Ed25519", "key");

        assertThatThrownBy(this::verify)
                .isInstanceOf(VerificationException.class)
                .hasMessageContaining("another key");
    }

    @Test
    void a_verdict_that_does_not_follow_from_what_was_seen_is_named() throws Exception {
        rewrite("transcript.zip", "/cases/", "\"status\":404", "\"status\":410");

        assertThatThrownBy(evidence()::statement)
                .isInstanceOf(VerificationException.class)
                .hasMessageContaining("its outcome is stated as PASSED, and comes out as WARNED");
        assertThat(certified()).isOne();
    }

    @Test
    void a_transcript_that_unfolds_without_an_end_is_refused() throws Exception {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("transcript.zip")))) {
            zip.putNextEntry(new ZipEntry("configuration.json"));
            for (int megabyte = 0; megabyte < 17; megabyte++) {
                zip.write(new byte[1024 * 1024]);
            }
        }

        assertThatThrownBy(evidence()::statement)
                .isInstanceOf(VerificationException.class)
                .hasMessage("configuration.json in the transcript is longer than any that is written");
    }

    @Test
    void another_body_under_the_same_digest_is_named() throws Exception {
        rewrite("transcript.zip", "/bodies/", "\"width\":1,", "\"width\":2,");

        assertThatThrownBy(evidence()::statement)
                .isInstanceOf(VerificationException.class)
                .hasMessageContaining("holds other bytes");
    }

    @Test
    void requirements_that_are_not_those_of_this_kit_are_named() throws Exception {
        rewrite("transcript.zip", "/configuration.json", "\"requirements\":\"", "\"requirements\":\"0");

        assertThatThrownBy(evidence()::statement)
                .isInstanceOf(VerificationException.class)
                .hasMessageStartingWith("the requirements of graph-v1.0 are not those that were judged");
    }

    @Test
    void a_case_that_is_left_out_of_the_transcript_is_named() throws Exception {
        try (FileSystem zip = zip("transcript.zip")) {
            Files.delete(zip.getPath("/cases/000001.json"));
        }

        assertThatThrownBy(evidence()::statement)
                .isInstanceOf(VerificationException.class)
                .hasMessageContaining("is not in the transcript");
    }

    private void certify() throws Exception {
        keys("Ed25519", "key");
        assertThat(certified()).isZero();
    }

    private int certified() throws Exception {
        if (!Files.exists(folder.resolve("key.pem"))) {
            keys("Ed25519", "key");
        }
        return Command.execute("certify", at("conformance.json"), "--key", at("key.pem"));
    }

    private void verify() throws Exception {
        Certificate.verify(folder.resolve("conformance.intoto.jsonl"), folder.resolve("key.pub.pem"), evidence());
    }

    private Evidence evidence() {
        Views views = ServiceLoader.load(Views.class).findFirst().orElseThrow();
        return new Evidence(
                folder.resolve("conformance.json"), folder.resolve("transcript.zip"), views::read, Profiles::load);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private void keys(String kind, String name) throws GeneralSecurityException, IOException {
        KeyPair pair = KeyPairGenerator.getInstance(kind).generateKeyPair();
        write(name + ".pem", "PRIVATE KEY", pair.getPrivate().getEncoded());
        write(name + ".pub.pem", "PUBLIC KEY", pair.getPublic().getEncoded());
    }

    private void write(String name, String label, byte[] der) throws IOException {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        Files.writeString(
                folder.resolve(name), "-----BEGIN " + label + "-----\n" + lines + "\n-----END " + label + "-----\n");
    }

    /** Replaces a text in every file of the zip below the path that has it. */
    private void rewrite(String name, String below, String text, String other) throws IOException {
        try (FileSystem zip = zip(name);
                Stream<Path> files = Files.walk(zip.getPath(below))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                Files.writeString(file, content.replace(text, other), StandardCharsets.ISO_8859_1);
            }
        }
    }

    private FileSystem zip(String name) throws IOException {
        return FileSystems.newFileSystem(
                URI.create("jar:" + folder.resolve(name).toUri()), Map.of());
    }
}
