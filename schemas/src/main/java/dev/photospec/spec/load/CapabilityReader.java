package dev.photospec.spec.load;

import dev.photospec.spec.Capability;
import dev.photospec.spec.Credential;
import dev.photospec.spec.Key;
import dev.photospec.spec.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads what a deployment may lack: each conformance class, and what the profile names beside them. */
final class CapabilityReader {

    private CapabilityReader() {}

    /** A class that is named as well only adds to what the class covers. */
    static List<Capability> read(Section profile, Section ledger) {
        Map<String, List<String>> classes = new LinkedHashMap<>();
        Section owners = profile.section("owners");
        for (String id : owners.node().propertyNames()) {
            classes.computeIfAbsent(owners.section(id).text("class"), name -> new ArrayList<>())
                    .add(id);
        }
        ledger.list("requirements", row -> row.has("class") ? row.text("class") : "").stream()
                .filter(name -> !name.isEmpty())
                .forEach(name -> classes.putIfAbsent(name, List.of()));
        Section named = profile.section("capabilities");
        return Stream.concat(classes.keySet().stream(), named.node().propertyNames().stream())
                .distinct()
                .map(id -> capability(id, classes, named.section(id)))
                .toList();
    }

    private static Capability capability(String id, Map<String, List<String>> classes, Section needed) {
        List<String> owners = Stream.concat(
                        classes.getOrDefault(id, List.of()).stream(), needed.texts("owners").stream())
                .toList();
        return new Capability(
                id,
                owners,
                classes.containsKey(id) ? List.of(id) : List.of(),
                needed.texts("resources"),
                needed.texts("keys").stream().map(Key::of).toList(),
                needed.texts("states").stream()
                        .map(word -> Section.word(State.class, word))
                        .toList(),
                needed.texts("credentials").stream()
                        .map(word -> Section.word(Credential.class, word))
                        .toList(),
                needed.texts("requirements"),
                needed.text("witness"));
    }
}
