package dev.photospec.target.load;

import dev.photospec.spec.load.DataFile;
import dev.photospec.spec.load.DurationText;
import dev.photospec.spec.load.Section;
import dev.photospec.target.Connection;
import dev.photospec.target.Grant;
import dev.photospec.target.Implementation;
import dev.photospec.target.Limits;
import dev.photospec.target.Target;
import dev.photospec.target.TokenSource;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.IntStream;

/** Turns a {@code photospec.yaml}, which has kept its schema, into records. */
final class TargetReader {

    private TargetReader() {}

    /** @param written the file before its variables were replaced */
    static Target read(DataFile file, DataFile written) {
        Section root = new Section(file.root());
        return new Target(
                root.text("target").replaceFirst("/+$", ""),
                root.text("profile"),
                root.has("implementation") ? implementation(root.section("implementation")) : null,
                grants(root.list("credentials", TargetReader::grant), written),
                OwnerReader.read(root.section("owners")),
                root.node().path("classes").isString() ? List.of(root.text("classes")) : root.texts("classes"),
                root.texts("absent"),
                limits(root.section("limits")),
                connection(root.section("connection"), new CertificateFiles(file)),
                root.entries("versions"));
    }

    static String waivers(DataFile file) {
        return new Section(file.root()).text("waivers");
    }

    private static Implementation implementation(Section implementation) {
        return new Implementation(implementation.text("name"), implementation.text("version"));
    }

    /** Names the variable of each token that is written as one, so that a report can name it too. */
    private static List<Grant> grants(List<Grant> read, DataFile written) {
        return IntStream.range(0, read.size())
                .mapToObj(i -> named(
                        read.get(i),
                        written.root().at("/credentials/" + i + "/token").asString("")))
                .toList();
    }

    private static Grant named(Grant grant, String written) {
        Matcher variable = Variables.VARIABLE.matcher(written);
        return grant.source() instanceof TokenSource.Static given && variable.matches()
                ? new Grant(
                        grant.user(),
                        grant.scopes(),
                        new TokenSource.Static(given.token(), variable.group(1)),
                        grant.expired())
                : grant;
    }

    private static Grant grant(Section credential) {
        List<String> scopes = credential.texts("scopes");
        boolean any =
                credential.has("basic") || credential.node().path("scopes").isString();
        return new Grant(
                credential.text("user"), any ? List.of("any") : scopes, source(credential), credential.flag("expired"));
    }

    private static TokenSource source(Section credential) {
        if (credential.has("oauth2")) {
            return oauth2(credential.section("oauth2"));
        }
        if (credential.has("basic")) {
            Section basic = credential.section("basic");
            return new TokenSource.Basic(basic.text("username"), basic.text("password"));
        }
        Section token = credential.section("token");
        return token.has("command")
                ? new TokenSource.Command(token.text("command"))
                : new TokenSource.Static(credential.text("token"));
    }

    private static TokenSource oauth2(Section oauth2) {
        return new TokenSource.OAuth2(
                oauth2.text("token-endpoint"),
                oauth2.text("grant"),
                oauth2.text("client-id"),
                oauth2.text("client-secret"),
                oauth2.text("refresh-token"),
                oauth2.has("username") ? new TokenSource.Login(oauth2.text("username"), oauth2.text("password")) : null,
                oauth2.text("device-endpoint"),
                oauth2.text("scope"));
    }

    private static Connection connection(Section connection, CertificateFiles files) {
        Section certificate = connection.section("client-certificate");
        return new Connection(
                connection.has("ca") ? files.path(connection.text("ca")).toString() : null,
                certificate.has("file") ? files.path(certificate.text("file")).toString() : null,
                certificate.text("password"),
                connection.text("proxy"),
                connection.flag("insecure-http"));
    }

    private static Limits limits(Section limits) {
        Limits usual = Limits.DEFAULT;
        return new Limits(
                limits.has("concurrency") ? (int) limits.whole("concurrency") : usual.concurrency(),
                limits.has("rate") ? Integer.parseInt(limits.text("rate").replace("/s", "")) : usual.ratePerSecond(),
                limits.has("timeout") ? DurationText.read(limits.text("timeout")) : usual.timeout(),
                limits.has("consistency") ? DurationText.read(limits.text("consistency")) : usual.consistency(),
                (int) limits.whole("requests"));
    }
}
