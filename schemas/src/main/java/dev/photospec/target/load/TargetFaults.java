package dev.photospec.target.load;

import dev.photospec.spec.PhotoOf;
import dev.photospec.spec.load.DataFault;
import dev.photospec.spec.load.DataFile;
import dev.photospec.spec.load.Place;
import dev.photospec.target.Grant;
import dev.photospec.target.PhotoOwner;
import dev.photospec.target.Target;
import dev.photospec.target.TokenSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Finds faults that a schema cannot see in a target: keys that do not go together, and owners that do not fit. */
final class TargetFaults {

    private static final Map<String, List<String>> NEEDED = Map.of(
            "client_credentials", List.of("client-secret"),
            "refresh_token", List.of("refresh-token"),
            "password", List.of("username", "password"),
            "device_code", List.of("device-endpoint"));

    private final DataFile file;
    private final Target target;
    private final List<DataFault> faults = new ArrayList<>();

    TargetFaults(DataFile file, Target target) {
        this.file = file;
        this.target = target;
    }

    List<DataFault> all() {
        for (int i = 0; i < target.credentials().size(); i++) {
            credential("/credentials/" + i);
            token(i);
        }
        List<String> pointers = owners();
        for (int i = 0; i < pointers.size(); i++) {
            owner(pointers.get(i), target.owners().get(i));
            unique(pointers, i);
        }
        return faults;
    }

    private void credential(String pointer) {
        JsonNode credential = file.root().at(pointer);
        long sources =
                Stream.of("token", "oauth2", "basic").filter(credential::has).count();
        if (sources != 1) {
            add(pointer, " needs either 'token', 'oauth2' or 'basic'");
        }
        if (!credential.has("scopes") && !credential.has("basic")) {
            add(pointer, " needs 'scopes': a list such as [User.Read], or any");
        }
        basic(pointer, credential);
        if (credential.has("oauth2") && credential.path("expired").asBoolean(false)) {
            add(pointer, " is expired, and no issuer gives such a token; give it under 'token'");
        }
        blanks(pointer + "/scopes", credential.path("scopes"));
        JsonNode oauth2 = credential.path("oauth2");
        for (String needed : NEEDED.getOrDefault(oauth2.path("grant").asString(""), List.of())) {
            if (!oauth2.has(needed)) {
                add(pointer + "/oauth2", " needs '" + needed + "' for this grant");
            }
        }
    }

    /** A password goes with no scope, and does not expire (RFC 7617). */
    private void basic(String pointer, JsonNode credential) {
        if (!credential.has("basic")) {
            return;
        }
        Stream.of("scopes", "expired")
                .filter(credential::has)
                .forEach(key -> add(pointer + "/" + key, " has no meaning beside 'basic'"));
        if (credential.path("basic").path("username").asString("").contains(":")) {
            add(pointer + "/basic/username", " has a colon, which ends a user name (RFC 7617 section 2)");
        }
    }

    private void blanks(String pointer, JsonNode scopes) {
        for (int i = 0; i < scopes.size(); i++) {
            String scope = scopes.path(i).stringValue();
            if (scope.chars().anyMatch(Character::isWhitespace)) {
                String list = String.join(", ", scope.strip().split("\\s+"));
                add(pointer + "/" + i, " has a blank inside one scope; write scopes: [" + list + "]");
            }
        }
    }

    /** A token has one list of scopes, so the second entry says of the first that it is wrong. */
    private void token(int number) {
        Grant grant = target.credentials().get(number);
        for (int i = 0; i < number; i++) {
            Grant before = target.credentials().get(i);
            if (grant.source() instanceof TokenSource.Static
                    && grant.source().equals(before.source())
                    && !Set.copyOf(grant.scopes()).equals(Set.copyOf(before.scopes()))) {
                String first = "/credentials/" + i;
                add(
                        "/credentials/" + number + "/token",
                        " is the token of " + Place.of(first) + line(first)
                                + " too, with other scopes; a token has one list of scopes");
                return;
            }
        }
    }

    private void owner(String pointer, PhotoOwner owner) {
        JsonNode entry = file.root().at(pointer);
        boolean inDirectory = "directory".equals(entry.path("in").asString(""));
        if (inDirectory && "none".equals(entry.path("photo").asString(""))) {
            add(pointer, " has no photo, so 'in' has nothing to say");
        }
        if (inDirectory && entry.has("directory")) {
            add(pointer, " says twice which photo is in the directory: with 'in' and with 'directory'");
        }
        if (owner.of() != null && !isUser(owner.of())) {
            add(pointer + "/of", " names nobody among me and owners.users");
        }
    }

    private void unique(List<String> pointers, int number) {
        PhotoOwner owner = target.owners().get(number);
        for (int i = 0; i < number; i++) {
            if (isSame(target.owners().get(i), owner)) {
                String first = pointers.get(i);
                add(pointers.get(number), " is the same as " + Place.of(first) + line(first));
                return;
            }
        }
    }

    /** Ids of users and groups are compared without letter case, those of contacts exactly. */
    private static boolean isSame(PhotoOwner one, PhotoOwner other) {
        if (one.kind() != other.kind()) {
            return false;
        }
        return switch (one.kind()) {
            case USER ->
                one.isCalled(other.id())
                        || other.isCalled(one.id())
                        || (one.upn() != null && one.upn().equalsIgnoreCase(other.upn()));
            case GROUP, NOBODY -> one.id().equalsIgnoreCase(other.id());
            case CONTACT, TEAM -> one.photoKey().equals(other.photoKey());
        };
    }

    private String line(String pointer) {
        return " on line " + file.fault(pointer, "").line();
    }

    private boolean isUser(String name) {
        return name.equals("me")
                || target.owners().stream().anyMatch(owner -> owner.kind() == PhotoOf.USER && owner.isCalled(name));
    }

    /** Returns where each owner of the target stands in the file, in the target's order. */
    private List<String> owners() {
        return Stream.concat(
                        Stream.of("/owners/me"),
                        Stream.of("users", "groups", "contacts", "teams").flatMap(this::entries))
                .toList();
    }

    private Stream<String> entries(String kind) {
        int count = file.root().path("owners").path(kind).size();
        return Stream.iterate(0, i -> i < count, i -> i + 1).map(i -> "/owners/" + kind + "/" + i);
    }

    private void add(String pointer, String message) {
        faults.add(file.fault(pointer, Place.of(pointer) + message));
    }
}
