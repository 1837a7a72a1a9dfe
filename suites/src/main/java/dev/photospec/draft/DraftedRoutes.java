package dev.photospec.draft;

import dev.photospec.spec.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The owners and resources of a drafted profile.
 *
 * @param operations the operations about photos, each with the parts of its path
 */
record DraftedRoutes(Map<PhotoOperation, PhotoPath> operations) {

    String text() {
        StringBuilder text = new StringBuilder("\nowners:\n");
        owners().values().forEach(path -> text.append(owner(path)));
        text.append("\nresources:\n");
        resources().forEach((name, all) -> text.append(resource(name, all)));
        return text.toString();
    }

    private Map<String, PhotoPath> owners() {
        Map<String, PhotoPath> owners = new LinkedHashMap<>();
        operations.values().forEach(path -> owners.putIfAbsent(path.ownerId(), path));
        return owners;
    }

    private static String owner(PhotoPath path) {
        boolean named = !path.keys().isEmpty();
        boolean signedIn = !named || !List.of("user", "group").contains(path.photoOf());
        return "  " + path.ownerId() + ":" + (path.isUnderstood() ? "" : " # whose photo is it?") + "\n    template: "
                + DraftedProfile.quoted(path.owner()) + "\n    photo-of: " + path.photoOf() + "\n"
                + (signedIn ? "    signed-in: true\n" : "")
                + (named
                        ? "    keys: ["
                                + path.keys().stream()
                                        .map(key -> "[" + key + "]")
                                        .collect(Collectors.joining(", "))
                                + "] # by the id, or also by a name?\n"
                        : "")
                + "    class: " + path.ownerId() + "\n";
    }

    private Map<String, List<PhotoOperation>> resources() {
        return operations.keySet().stream()
                .collect(Collectors.groupingBy(this::resourceId, LinkedHashMap::new, Collectors.toList()));
    }

    /** Returns the name of an operation's resource, which all operations at the same path share. */
    String resourceId(PhotoOperation one) {
        PhotoPath path = operations.get(one);
        String words = path.resource().toLowerCase(java.util.Locale.ROOT).replaceAll("\\{[^}]*}", "one");
        String plain = words.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "photo" : plain;
    }

    private String resource(String name, List<PhotoOperation> all) {
        PhotoPath path = operations.get(all.get(0));
        Optional<PhotoOperation> get =
                all.stream().filter(one -> one.answers() != null).findFirst();
        StringBuilder text = new StringBuilder(
                "  " + name + ":\n    path: " + DraftedProfile.quoted(path.resource()) + "\n    answers: "
                        + get.map(one -> one.answers().name().toLowerCase(java.util.Locale.ROOT))
                                .orElse("nothing") + "\n");
        get.filter(one -> one.answers() == Answer.COLLECTION)
                .ifPresent(one -> text.append("    items: ")
                        .append(DraftedProfile.quoted(one.items()))
                        .append('\n'));
        if (path.selects() != null) {
            text.append("    selects: ").append(path.selects()).append(" # a size, or the id of a photo?\n");
        }
        text.append("    verbs:\n");
        for (String verb : new TreeSet<>(all.stream().map(PhotoOperation::verb).toList())) {
            String owners = all.stream()
                    .filter(one -> one.verb().equals(verb))
                    .map(one -> operations.get(one).ownerId())
                    .distinct()
                    .collect(Collectors.joining(", "));
            text.append("      ").append(verb).append(": [").append(owners).append("]\n");
        }
        return text.toString();
    }
}
