package dev.photospec.target.load;

import dev.photospec.spec.PhotoOf;
import dev.photospec.spec.load.DataFault;
import dev.photospec.spec.load.DataFile;
import dev.photospec.spec.load.Place;
import dev.photospec.target.PhotoOwner;
import dev.photospec.target.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a schema cannot see in a target: keys that do not go together, and owners that do not fit. */
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
        }
        List<String> pointers = owners();
        Map<String, String> seen = new HashMap<>();
        for (int i = 0; i < pointers.size(); i++) {
            owner(pointers.get(i), target.owners().get(i));
            unique(pointers.get(i), seen.putIfAbsent(target.owners().get(i).photoKey(), pointers.get(i)));
        }
        return faults;
    }

    private void credential(String pointer) {
        JsonNode credential = file.root().at(pointer);
        if (credential.has("token") == credential.has("oauth2")) {
            add(pointer, " needs either 'token' or 'oauth2'");
        }
        JsonNode oauth2 = credential.path("oauth2");
        for (String needed : NEEDED.getOrDefault(oauth2.path("grant").asString(""), List.of())) {
            if (!oauth2.has(needed)) {
                add(pointer + "/oauth2", " needs '" + needed + "' for this grant");
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

    private void unique(String pointer, String before) {
        if (before != null) {
            add(pointer, " is the same as " + Place.of(before));
        }
    }

    private boolean isUser(String name) {
        return name.equals("me")
                || target.owners().stream().anyMatch(owner -> owner.kind() == PhotoOf.USER && owner.isCalled(name));
    }

    /** Where each owner of the target stands in the file, in the target's order. */
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
