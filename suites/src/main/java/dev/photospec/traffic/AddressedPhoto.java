package dev.photospec.traffic;

import dev.photospec.spec.Key;
import dev.photospec.spec.Owner;
import dev.photospec.spec.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A documented path, read back into what it addresses.
 *
 * @param owner the way in which the path addresses the owner
 * @param names what stands in each placeholder of the owner's template, with the keys that may stand there
 * @param resource the resource below the owner
 */
record AddressedPhoto(Owner owner, Map<List<Key>, String> names, Resource resource) {

    /** Returns what stands in the placeholder that takes one of the keys. */
    Optional<String> name(Key... keys) {
        return names.entrySet().stream()
                .filter(name -> name.getKey().stream().anyMatch(List.of(keys)::contains))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
