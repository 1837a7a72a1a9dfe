package dev.photospec.target.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.photospec.spec.load.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Certificate files, proxies and host names that cannot be used, each with its line, key and remedy. */
class ConnectionFaultsTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws Exception {
        Files.writeString(folder.resolve("empty.pem"), "");
        Files.writeString(folder.resolve("text.pem"), "not a certificate\n");
        Files.writeString(
                folder.resolve("broken.pem"), "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        Files.writeString(folder.resolve("key.pem"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
        Files.createDirectories(folder.resolve("folder"));
        Files.copy(Path.of("..", "fixtures", "hostile", "tls", "good.p12"), folder.resolve("client.p12"));
        Files.copy(Path.of("..", "fixtures", "hostile", "tls", "trust.p12"), folder.resolve("trust.p12"));
    }

    private String fault(String target, String connection) throws IOException {
        Path file = folder.resolve("photospec.yaml");
        Files.writeString(
                file, "target: " + target + "\nowners: {me: {id: a, photo: none}}\nconnection: {" + connection + "}\n");
        DataException fault =
                catchThrowableOfType(DataException.class, () -> TargetFile.load(file, Map.of("PASSWORD", "s3cret!")));
        return fault == null ? "" : fault.getMessage().replace(file + ":", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nowhere.pem | nowhere.pem does not exist",
                "empty.pem | empty.pem is empty; write the authority's certificate in PEM",
                "folder | folder is a folder, not a file",
                "text.pem | text.pem has no certificate; write the authority's certificate in PEM",
                "key.pem | key.pem has a private key and no certificate; write the authority's certificate in PEM",
                "broken.pem | broken.pem has a certificate that cannot be read; write the authority's certificate in PEM",
                "client.p12 | client.p12 has no certificate; write the authority's certificate in PEM",
            })
    void an_authority_that_cannot_be_used_is_named(String name, String said) throws IOException {
        assertThat(fault("https://example.com", "ca: " + name)).isEqualTo("3: connection.ca: " + said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nowhere.p12 | changeit | file: nowhere.p12 does not exist",
                "empty.pem | changeit | file: empty.pem is empty; name the PKCS #12 file with the client's certificate and key",
                "folder | changeit | file: folder is a folder, not a file",
                "key.pem | changeit | file: key.pem is not a PKCS #12 file; name the PKCS #12 file with the client's certificate and key",
                "trust.p12 | changeit | file: trust.p12 has no private key; name the PKCS #12 file with the client's certificate and key",
                "client.p12 | wrong | password: is not the password of client.p12",
            })
    void a_client_certificate_that_cannot_be_used_is_named(String name, String password, String said)
            throws IOException {
        assertThat(fault("https://example.com", "client-certificate: {file: " + name + ", password: " + password + "}"))
                .isEqualTo("3: connection.client-certificate." + said);
    }

    @Test
    void a_client_certificate_with_its_password_is_taken() throws IOException {
        assertThat(fault("https://example.com", "client-certificate: {file: client.p12, password: changeit}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://photo_api:8080/v1.0 | target: the host name photo_api has an underscore, which Java cannot use;"
                        + " give the host another name (Docker: a network alias)",
                "http://localhost:99999/v1.0 | target: 99999 is not a port; a port is between 1 and 65535",
                "http://localhost:0/v1.0 | target: 0 is not a port; a port is between 1 and 65535",
                "http://localhost:80a/v1.0 | target: 80a is not a port; a port is between 1 and 65535",
                "http://-photos-/v1.0 | target: -photos- is not a host name; write a name such as photos.example or an"
                        + " address",
            })
    void a_host_or_port_that_cannot_be_used_is_named(String url, String said) throws IOException {
        assertThat(fault("'" + url + "'", "")).isEqualTo("1: " + said);
    }

    @Test
    void a_proxy_may_want_a_user_and_password() throws IOException {
        assertThat(fault("https://example.com", "proxy: 'http://proxy.example:3128'"))
                .isEmpty();
        assertThat(fault("https://example.com", "proxy: 'http://me:${PASSWORD}@proxy.example:3128'"))
                .isEmpty();
        assertThat(fault("https://example.com", "proxy: 'http://proxy.example:99999'"))
                .isEqualTo("3: connection.proxy: 99999 is not a port; a port is between 1 and 65535");
        assertThat(fault("https://example.com", "proxy: 'http://my_proxy:3128'"))
                .contains("connection.proxy: the host name my_proxy has an underscore");
    }
}
