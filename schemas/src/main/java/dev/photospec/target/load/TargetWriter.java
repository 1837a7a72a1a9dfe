package dev.photospec.target.load;

import dev.photospec.spec.load.DurationText;
import dev.photospec.target.Connection;
import dev.photospec.target.Grant;
import dev.photospec.target.Limits;
import dev.photospec.target.Target;
import dev.photospec.target.TokenSource;
import java.util.Collection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Spells a target as a {@code photospec.yaml}. */
final class TargetWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private TargetWriter() {}

    static JsonNode tree(Target target) {
        ObjectNode root = NODES.objectNode();
        root.put("target", target.url());
        put(root, "profile", target.profile());
        if (!target.versions().isEmpty()) {
            ObjectNode versions = root.putObject("versions");
            target.versions().forEach(versions::put);
        }
        if (target.implementation() != null) {
            ObjectNode implementation = root.putObject("implementation");
            put(implementation, "name", target.implementation().name());
            put(implementation, "version", target.implementation().version());
        }
        ArrayNode credentials = root.putArray("credentials");
        target.credentials().forEach(grant -> credentials.add(credential(grant)));
        root.set("owners", OwnerWriter.tree(target.owners()));
        if (!target.classes().isEmpty()) {
            root.set("classes", list(target.classes()));
        }
        if (!target.absent().isEmpty()) {
            root.set("absent", list(target.absent()));
        }
        root.set("limits", limits(target.limits()));
        connection(root, target.connection());
        return root;
    }

    static void put(ObjectNode map, String key, String value) {
        if (value != null) {
            map.put(key, value);
        }
    }

    private static ObjectNode credential(Grant grant) {
        ObjectNode credential = NODES.objectNode();
        put(credential, "user", grant.user());
        credential.set("scopes", grant.grantsAny() ? NODES.stringNode("any") : list(grant.scopes()));
        if (grant.expired()) {
            credential.put("expired", true);
        }
        if (grant.source() instanceof TokenSource.Static at) {
            credential.put("token", at.token());
        } else if (grant.source() instanceof TokenSource.Command at) {
            credential.putObject("token").put("command", at.line());
        } else if (grant.source() instanceof TokenSource.Basic login) {
            credential.remove("scopes");
            credential.putObject("basic").put("username", login.username()).put("password", login.password());
        } else if (grant.source() instanceof TokenSource.OAuth2 issuer) {
            credential.set("oauth2", oauth2(issuer));
        }
        return credential;
    }

    private static ObjectNode oauth2(TokenSource.OAuth2 issuer) {
        ObjectNode oauth2 = NODES.objectNode();
        put(oauth2, "token-endpoint", issuer.tokenEndpoint());
        put(oauth2, "grant", issuer.grant());
        put(oauth2, "client-id", issuer.clientId());
        put(oauth2, "client-secret", issuer.clientSecret());
        put(oauth2, "refresh-token", issuer.refreshToken());
        if (issuer.login() != null) {
            put(oauth2, "username", issuer.login().username());
            put(oauth2, "password", issuer.login().password());
        }
        put(oauth2, "device-endpoint", issuer.deviceEndpoint());
        put(oauth2, "scope", issuer.scope());
        return oauth2;
    }

    private static ObjectNode limits(Limits limits) {
        ObjectNode map = NODES.objectNode();
        map.put("concurrency", limits.concurrency());
        put(map, "rate", limits.ratePerSecond() == 0 ? null : limits.ratePerSecond() + "/s");
        map.put("timeout", DurationText.write(limits.timeout()));
        map.put("consistency", DurationText.write(limits.consistency()));
        if (limits.requests() > 0) {
            map.put("requests", limits.requests());
        }
        return map;
    }

    private static void connection(ObjectNode root, Connection connection) {
        if (connection.equals(Connection.DIRECT)) {
            return;
        }
        ObjectNode map = root.putObject("connection");
        put(map, "ca", connection.authority());
        if (connection.clientCertificate() != null) {
            ObjectNode certificate = map.putObject("client-certificate");
            put(certificate, "file", connection.clientCertificate());
            put(certificate, "password", connection.clientPassword());
        }
        put(map, "proxy", connection.proxy());
        map.put("insecure-http", connection.insecureHttp());
    }

    private static ArrayNode list(Collection<String> texts) {
        ArrayNode list = NODES.arrayNode();
        texts.forEach(list::add);
        return list;
    }
}
